package readalike.web.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** What a failure of the database means. */
final class SqlFailure {
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_CONSTRAINT = 19;

  private SqlFailure() {}

  /** Two servers stood in each other's way (SQL state class 40): the same again may succeed. */
  static boolean asksToRunAgain(JdbiException failure) {
    return state(failure).startsWith("40");
  }

  /** Another server held SQLite's file for as long as one waits for it, which is not fair. */
  static boolean waitedInVain(JdbiException failure) {
    return code(failure) == SQLITE_BUSY;
  }

  /** The connection is gone (class 08), or the server was stopped (57P): another one may do. */
  static boolean lostTheConnection(JdbiException failure) {
    return state(failure).startsWith("08") || state(failure).startsWith("57P");
  }

  /** Whether more than the one statement is lost. A broken constraint (class 23) is not that. */
  static boolean endsTheTransaction(JdbiException failure) {
    return !state(failure).startsWith("23") && code(failure) != SQLITE_CONSTRAINT;
  }

  /** What may be logged: never the statement's values. */
  static String line(JdbiException failure) {
    SQLException cause = cause(failure);
    return cause == null
        ? failure.getClass().getSimpleName()
        : "SQL state " + state(failure) + ", code " + cause.getErrorCode();
  }

  /** SQLite's code without what it says more exactly; 0 of another database. */
  private static int code(JdbiException failure) {
    SQLException cause = cause(failure);
    return cause == null ? 0 : cause.getErrorCode() & 0xff;
  }

  private static String state(JdbiException failure) {
    SQLException cause = cause(failure);
    return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  private static SQLException cause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
