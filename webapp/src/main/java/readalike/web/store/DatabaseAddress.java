package readalike.web.store;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url a JDBC address: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}; it
 *     may hold a password and is never printed
 */
public record DatabaseAddress(String url) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public DatabaseAddress {
    boolean known = url.startsWith(POSTGRESQL) || url.startsWith(SQLITE);
    if (!known || url.equals(SQLITE) || url.contains(":memory:")) {
      throw new IllegalArgumentException(
          "the database must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME");
    }
  }

  /** The SQLite file of a data folder. */
  public static DatabaseAddress in(Path data) {
    return new DatabaseAddress(SQLITE + file(data));
  }

  /** Where that file is. */
  public static Path file(Path data) {
    return data.resolve("readers.db");
  }

  boolean isSqlite() {
    return url.startsWith(SQLITE);
  }

  /** What may be said of it in a message. */
  @Override
  public String toString() {
    return isSqlite() ? url : POSTGRESQL + "…";
  }
}
