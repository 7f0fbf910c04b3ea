package readalike.web.account;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import readalike.web.store.Database;
import readalike.web.store.TableDump;
import readalike.web.vault.PrivateFile;
import readalike.web.vault.Vault;

/**
 * Backups while the server runs, from either database and into either. A backup is two files: the
 * tables, to be kept as long as one likes, and the readers' keys, of which only the last copy is
 * ever kept. Who has been erased since has no key there any more, and stays unreadable in every
 * older backup. Sessions are left out: after a restoration everybody signs in again.
 */
public final class Backups {
  private static final int FORMAT = 1;
  private static final String MANIFEST = "manifest.json";
  private static final String KEYS = "reader_key";

  /** In an order in which rows may refer to earlier ones; with what orders the rows. */
  private static final Map<String, String> TABLES = tables();

  private final Database database;
  private final Vault vault;
  private final Clock clock;

  Backups(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("reader", "id");
    tables.put("api_key", "id");
    tables.put("item", "reader, kind, slot");
    tables.put("consent", "reader, purpose");
    tables.put("audit", "id");
    tables.put("build_use", "build, reader");
    tables.put("spoilt_build", "build");
    tables.put("erased", "reader_hash");
    return tables;
  }

  /**
   * What a restoration brought back.
   *
   * @param readers accounts
   * @param rows rows of all tables
   * @param leftOut accounts of readers who have been erased since, or whose key is gone
   */
  public record Restored(long readers, long rows, long leftOut) {}

  /**
   * Writes a backup of one moment.
   *
   * @param keys where the keys go; a copy that lies there is replaced
   * @return how many rows it has
   * @throws IOException when a file cannot be written; then both are as before
   */
  public long write(Path file, Path keys) throws IOException {
    Path newFile = beside(file);
    Path newKeys = beside(keys);
    try {
      Files.deleteIfExists(newFile);
      Files.deleteIfExists(newKeys);
      long rows = database.readAtOneMoment(handle -> write(handle, newFile, newKeys));
      replace(newKeys, keys);
      replace(newFile, file);
      return rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(newFile);
      Files.deleteIfExists(newKeys);
    }
  }

  private long write(Handle handle, Path file, Path keys) {
    JsonObject manifest = new JsonObject();
    manifest.addProperty("format", FORMAT);
    manifest.addProperty("time", clock.instant().toString());
    manifest.addProperty("masterKey", vault.check());
    JsonObject counts = new JsonObject();
    long rows = 0;
    try (ZipOutputStream zip =
            new ZipOutputStream(Channels.newOutputStream(PrivateFile.create(file)));
        Writer keyLines = Channels.newWriter(PrivateFile.create(keys), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey() + ".jsonl"));
        Writer lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        long count = TableDump.write(handle, table.getKey(), table.getValue(), lines);
        lines.flush();
        zip.closeEntry();
        counts.addProperty(table.getKey(), count);
        rows += count;
      }
      manifest.add("rows", counts);
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write((manifest + "\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      TableDump.write(handle, KEYS, "reader", keyLines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /**
   * Puts a backup in the place of everything that is there, in one transaction.
   *
   * @param keys the last copy of the keys; beside it the keys that are there now are used
   * @throws IOException when a file is damaged or was made with another master key; nothing is
   *     changed then
   */
  public Restored restore(Path file, Path keys) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      check(zip, file);
      Restored restored = database.write(handle -> restore(handle, zip, keys));
      database.forgetDeleted();
      return restored;
    } catch (ZipException e) {
      throw new IOException(file + " is not a whole backup: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(file + " cannot be restored: " + e.getCause().getMessage(), e);
    }
  }

  /** Reads every byte, which proves the checksums, before anything is changed. */
  private void check(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new IOException(file + " is not a backup of Readalike");
    }
    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    JsonObject manifest = JsonParser.parseString(text).getAsJsonObject();
    if (manifest.get("format").getAsInt() != FORMAT) {
      throw new IOException(
          file + " has format " + manifest.get("format") + ", this program reads " + FORMAT);
    }
    if (!manifest.get("masterKey").getAsString().equals(vault.check())) {
      throw new IOException(file + " was made with another master key; give that one");
    }
    for (String table : TABLES.keySet()) {
      long rows;
      try (BufferedReader lines = lines(zip, table)) {
        rows = lines.lines().count() - 1;
      }
      long expected = manifest.getAsJsonObject("rows").get(table).getAsLong();
      if (rows != expected) {
        throw new IOException(
            file + " has " + rows + " rows of " + table + " instead of " + expected);
      }
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String name = all.nextElement().getName();
      if (!name.equals(MANIFEST) && !TABLES.containsKey(name.replace(".jsonl", ""))) {
        throw new IOException(file + " has a part that no backup has: " + name);
      }
    }
  }

  private Restored restore(Handle handle, ZipFile zip, Path keys) {
    try {
      Set<String> erased = erased(handle);
      Map<String, byte[]> wrapped = keys(handle, keys);
      clear(handle);
      Set<String> back = new HashSet<>();
      long[] seen = {0};
      long rows = 0;
      for (String table : TABLES.keySet()) {
        try (BufferedReader lines = lines(zip, table)) {
          rows +=
              TableDump.read(
                  handle,
                  table,
                  lines,
                  row -> {
                    if (!table.equals("reader")) {
                      return !row.columns().contains("reader") || back.contains(row.text("reader"));
                    }
                    String id = row.text("id");
                    seen[0]++;
                    return wrapped.containsKey(id)
                        && !erased.contains(text(vault.erasedHash(id)))
                        && back.add(id);
                  });
        }
      }
      back.forEach(id -> ReaderTable.insertKey(handle, id, wrapped.get(id)));
      Audit.add(handle, vault, clock.instant(), "all", "command", "backup.restored");
      return new Restored(back.size(), rows, seen[0] - back.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> erased(Handle handle) {
    return handle
        .createQuery("SELECT reader_hash FROM erased")
        .map((row, _) -> text(row.getBytes("reader_hash")))
        .set();
  }

  private static String text(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static Map<String, byte[]> keys(Handle handle, Path file) throws IOException {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        TableDump.readRows(lines, row -> keys.put(row.text("reader"), row.bytes("wrapped")));
      }
    }
    handle
        .createQuery("SELECT reader, wrapped FROM reader_key")
        .map((row, _) -> Map.entry(row.getString("reader"), row.getBytes("wrapped")))
        .forEach(key -> keys.put(key.getKey(), key.getValue()));
    return keys;
  }

  /** Everything but who was erased, which must not be forgotten. */
  private static void clear(Handle handle) {
    List<String> tables =
        List.of(
            "session",
            "api_key",
            "item",
            "consent",
            KEYS,
            "reader",
            "audit",
            "build_use",
            "spoilt_build");
    for (String table : tables) {
      handle.execute("DELETE FROM " + table);
    }
  }

  private static BufferedReader lines(ZipFile zip, String table) throws IOException {
    ZipEntry entry = zip.getEntry(table + ".jsonl");
    if (entry == null) {
      throw new IOException("the table " + table + " is missing");
    }
    return new BufferedReader(
        new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  /** On disk first, then in the place of the old one. */
  private static void replace(Path written, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
