package readalike.builder.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where a table lies: a file, plain or gzipped, or an entry of a zip.
 *
 * @param path the file
 * @param entry the name inside the zip, or empty
 * @param bytes size on disk, compressed where the table is
 */
public record TableFile(Path path, String entry, long bytes) {
  private static final int PEEK_BYTES = 8192;
  private static final int BUFFER_BYTES = 1 << 16;

  static TableFile of(Path path) throws IOException {
    return new TableFile(path, "", Files.size(path));
  }

  /** The name for messages and reports: no folders, so that it reads the same on any machine. */
  public String name() {
    String file = path.getFileName().toString();
    return entry.isEmpty() ? file : file + "/" + entry.substring(entry.lastIndexOf('/') + 1);
  }

  /** The last part of the name, without {@code .gz}: {@code books.csv}. */
  public String baseName() {
    String name = name();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
  }

  /**
   * Opens the table and reads its header.
   *
   * @param faults told of lines that are not plainly rows
   * @param read told the bytes read from disk so far
   * @throws ImportException when the file is empty, binary or has no header
   */
  public Table open(FaultListener faults, LongConsumer read) throws IOException {
    return Table.open(this, text(read), faults);
  }

  /** The header alone. */
  public Header header() throws IOException {
    try (Table table = open((fault, line, text) -> {}, read -> {})) {
      return table.header();
    }
  }

  private InputStream text(LongConsumer read) throws IOException {
    InputStream outermost = InputStream.nullInputStream();
    try {
      ByteCounter counter =
          new ByteCounter(entry.isEmpty() ? Files.newInputStream(path) : zipped(), read);
      outermost = counter;
      InputStream in = buffered(counter);
      byte[] start = peek(in);
      if (start.length > 1 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
        InputStream unpacked = new GZIPInputStream(in, BUFFER_BYTES);
        in = buffered(new ExpansionLimit(unpacked, counter::count, name()));
      }
      refuseBinary(peek(in));
      return in;
    } catch (ZipException | EOFException e) {
      outermost.close();
      throw new ImportException(name() + " is damaged (" + e.getMessage() + "); fetch it again", e);
    } catch (IOException | RuntimeException e) {
      outermost.close();
      throw e;
    }
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, BUFFER_BYTES);
  }

  private InputStream zipped() throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    try {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new ImportException(name() + " is gone; give the zip again");
      }
      InputStream unpacked = zip.getInputStream(found);
      return new ExpansionLimit(unpacked, () -> bytes, name()) {
        @Override
        public void close() throws IOException {
          zip.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(PEEK_BYTES);
    byte[] start = in.readNBytes(PEEK_BYTES);
    in.reset();
    return start;
  }

  private void refuseBinary(byte[] start) throws ImportException {
    int first = start.length > 1 ? ((start[0] & 0xff) << 8) | (start[1] & 0xff) : 0;
    if (first == 0xfffe || first == 0xfeff) {
      throw new ImportException(name() + " is UTF-16; save it as CSV UTF-8");
    }
    for (byte b : start) {
      if (b == 0) {
        throw new ImportException(name() + " is not text; give a CSV file");
      }
    }
  }
}
