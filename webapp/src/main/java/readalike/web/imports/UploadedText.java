package readalike.web.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import readalike.web.http.BoundedBody;
import readalike.web.http.Refusal;

/**
 * A text that was sent as the body of a request: plain, gzipped, or the one CSV file of a zip. Told
 * apart by its bytes. At most {@value #MOST_SENT} bytes are taken and {@value #MOST_UNPACKED}
 * unpacked, so that a small file that unpacks without end stops there.
 */
final class UploadedText {
  /** 8 MiB: the exports of readers with ten thousand reviewed books are smaller. */
  static final int MOST_SENT = 8 << 20;

  static final int MOST_UNPACKED = 16 << 20;
  private static final int MOST_ENTRIES = 20;
  private static final Duration LONGEST_READ = Duration.ofSeconds(30);
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What browsers call such files; Windows says Excel where it is installed. */
  private static final Set<String> TYPES =
      Set.of(
          "text/csv",
          "text/plain",
          "application/csv",
          "application/vnd.ms-excel",
          "application/zip",
          "application/x-zip-compressed",
          "application/gzip",
          "application/x-gzip",
          "application/octet-stream");

  private UploadedText() {}

  /**
   * Reads the body.
   *
   * @throws Refusal 400 for a damaged or binary file; 408 when it is too slow; 413 when it is, or
   *     unpacks to, more than the limit; 415 for another type
   */
  static String read(HttpServletRequest request) throws IOException {
    String type = request.getContentType() == null ? "" : request.getContentType();
    String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(mediaType) || request.getHeader("Content-Encoding") != null) {
      throw Refusal.unsupportedType(
          "send the exported file itself as the body, with the header Content-Type: text/csv (or"
              + " application/zip, application/gzip)");
    }
    return text(unpacked(BoundedBody.read(request, MOST_SENT, LONGEST_READ)));
  }

  static byte[] unpacked(byte[] sent) throws IOException {
    try {
      if (startsWith(sent, 'P', 'K')) {
        return fromZip(sent);
      }
      if (startsWith(sent, 0x1f, 0x8b)) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
          return bounded(in);
        }
      }
      return sent;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw Refusal.badRequest("the packed file is damaged; send the CSV file itself");
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static byte[] fromZip(byte[] sent) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // To skip an entry is to unpack it: the bound holds for what is skipped as well.
        byte[] content = bounded(zip);
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv") && !isHidden(entry)) {
          return content;
        }
        if (++entries == MOST_ENTRIES) {
          break;
        }
      }
    }
    throw Refusal.badRequest("the zip has no CSV file; send the CSV file itself");
  }

  /** What a Mac puts beside each file. */
  private static boolean isHidden(ZipEntry entry) {
    return entry.getName().startsWith("__MACOSX/");
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_UNPACKED + 1);
    if (bytes.length > MOST_UNPACKED) {
      throw Refusal.tooLarge("the file may unpack to " + MOST_UNPACKED + " bytes");
    }
    return bytes;
  }

  /** UTF-8, or windows-1252 where it is not: what a spreadsheet saves. */
  static String text(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        throw Refusal.badRequest("the file is not text; export it as CSV (UTF-8)");
      }
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      text = new String(bytes, WINDOWS_1252);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
