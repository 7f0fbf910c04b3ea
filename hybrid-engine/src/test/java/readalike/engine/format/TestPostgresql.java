package readalike.engine.format;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * An installed PostgreSQL, started once on a free loopback port for all tests of this process, in a
 * folder of its own; for the tests of modules that have its driver. It refuses to run as root, so
 * root starts it as the user that Debian made for it.
 */
public final class TestPostgresql {
  private static final System.Logger LOG = System.getLogger(TestPostgresql.class.getName());
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final int MOST_STARTS = 3;

  private final Path folder;
  private final Path programs;
  private int port;

  private TestPostgresql(Path folder, Path programs) {
    this.folder = folder;
    this.programs = programs;
  }

  private static final class Started {
    static final Optional<TestPostgresql> SERVER = start();
  }

  /** The JDBC address of a new, empty database; the test is skipped where there is no server. */
  public static String newDatabase() {
    Assumptions.assumeTrue(
        Started.SERVER.isPresent(), "PostgreSQL is not installed here (Debian: postgresql)");
    TestPostgresql server = Started.SERVER.get();
    String name = "test_" + DATABASES.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(server.url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL makes no database", e);
    }
    return server.url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=readalike";
  }

  private static Optional<TestPostgresql> start() {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return skipped("neither the PATH nor /usr/lib/postgresql has initdb");
    }
    if (isRoot() && !hasOwnUser()) {
      return skipped("it refuses to run as root, and there is no user postgres");
    }
    try {
      Path folder = Files.createTempDirectory("readalike-postgresql");
      TestPostgresql server = new TestPostgresql(folder, programs.get());
      server.startIn(folder);
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().name("stop-postgresql").unstarted(server::stop));
      return Optional.of(server);
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL is installed but does not start", e);
    }
  }

  private static Optional<TestPostgresql> skipped(String reason) {
    LOG.log(System.Logger.Level.WARNING, "tests on PostgreSQL are skipped: {0}", reason);
    return Optional.empty();
  }

  private static boolean hasOwnUser() {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users.anyMatch(line -> line.startsWith("postgres:"));
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      folders.add(Path.of(folder));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        versions
            .sorted(Comparator.reverseOrder())
            .forEach(version -> folders.add(version.resolve("bin")));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void startIn(Path folder) throws IOException {
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    String data = folder.resolve("data").toString();
    run(asUser("initdb", "-D", data, "-A", "trust", "-U", "readalike", "-E", "UTF8", "-N"));
    String log = folder.resolve("log").toString();
    for (int left = MOST_STARTS - 1; ; left--) {
      port = freePort();
      String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1";
      try {
        run(asUser("pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start"));
        return;
      } catch (IOException e) {
        if (left == 0) {
          throw e;
        }
        LOG.log(System.Logger.Level.WARNING, "another port, should this one be taken by now", e);
      }
    }
  }

  private List<String> asUser(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("readalike-postgresql", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(command + " ended with " + status + ": " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private void stop() {
    try {
      run(asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
      // Thousands of files: goes on when this process, for which nobody waits long, has ended.
      new ProcessBuilder("rm", "-rf", folder.toString()).start();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop in order", e);
    }
  }
}
