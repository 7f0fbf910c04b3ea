package readalike.web.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/**
 * Writes PostgreSQL's small table of the readers' keys anew, since a deleted row would stay in its
 * file for a while. Whoever looks at the database as it was before, such as a backup, keeps the row
 * there, or the table from being written at all.
 */
final class KeyRewriting {
  /** What waits for the table keeps everybody else from it. */
  private static final String LONGEST_WAIT = "100ms";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** The number of rows that are deleted and still there, in whatever language. */
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\A[^0-9]*([0-9]+)");

  private KeyRewriting() {}

  /** Whether no deleted row is left; else it is to be done again. */
  static boolean isDone(Handle handle) {
    Connection connection = handle.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '" + LONGEST_WAIT + "'");
      try {
        statement.execute("VACUUM (FULL, VERBOSE) reader_key");
        return !keptDeleted(statement.getWarnings());
      } catch (SQLException failure) {
        if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
          return false;
        }
        throw failure;
      } finally {
        statement.execute("RESET lock_timeout");
      }
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  private static boolean keptDeleted(SQLWarning first) {
    for (SQLWarning each = first; each != null; each = each.getNextWarning()) {
      ServerErrorMessage said = each instanceof PSQLWarning it ? it.getServerErrorMessage() : null;
      if (said != null && said.getDetail() != null) {
        Matcher number = FIRST_NUMBER.matcher(said.getDetail());
        if (number.find() && !number.group(1).equals("0")) {
          return true;
        }
      }
    }
    return false;
  }
}
