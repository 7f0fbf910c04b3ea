package readalike.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a run begins. The launch script passes the project's folder as {@code readalike.home}. */
public final class Main {
  /** Kept, for the JDK forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.WARNING);
    Home home = new Home(Path.of(System.getProperty("readalike.home", "")).toAbsolutePath());
    System.exit(Readalike.commandLine(home, Clock.systemUTC()).execute(arguments));
  }
}
