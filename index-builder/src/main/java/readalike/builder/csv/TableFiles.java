package readalike.builder.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the tables that a path holds. */
public final class TableFiles {
  private static final int MAX_ENTRIES = 1000;

  private TableFiles() {}

  /**
   * The tables of a file, a zip or a folder, sorted by name; folders inside a folder are not
   * entered.
   *
   * @throws ImportException when there is no such path or it holds no CSV file
   */
  public static List<TableFile> at(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new ImportException(path + " does not exist; check the path");
    }
    if (!Files.isReadable(path)) {
      throw new ImportException(path + " may not be read; check its permissions");
    }
    List<TableFile> tables = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Files::isRegularFile)) {
        for (Path file : files) {
          addFile(file, tables);
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    } else if (isZip(path)) {
      addEntries(path, tables);
    } else {
      tables.add(TableFile.of(path));
    }
    if (tables.isEmpty()) {
      throw new ImportException(path + " holds no .csv, .csv.gz or .zip file");
    }
    tables.sort(Comparator.comparing(TableFile::name));
    return tables;
  }

  private static void addFile(Path file, List<TableFile> tables) throws IOException {
    String name = file.getFileName().toString();
    if (isTable(name)) {
      tables.add(TableFile.of(file));
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      addEntries(file, tables);
    }
  }

  private static void addEntries(Path path, List<TableFile> tables) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new ImportException(
            path.getFileName() + " has " + zip.size() + " entries, at most " + MAX_ENTRIES);
      }
      for (ZipEntry entry : zip.stream().toList()) {
        boolean copyOfAMac = entry.getName().startsWith("__MACOSX/");
        if (!entry.isDirectory() && !copyOfAMac && isTable(entry.getName())) {
          tables.add(new TableFile(path, entry.getName(), Math.max(0, entry.getCompressedSize())));
        }
      }
    } catch (ZipException e) {
      throw new ImportException(
          path.getFileName() + " is a damaged zip (" + e.getMessage() + "); fetch it again", e);
    }
  }

  private static boolean isZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  private static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt");
  }
}
