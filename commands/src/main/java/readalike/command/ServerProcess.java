package readalike.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server in a process of its own, as {@code serve} starts it, that may be killed. */
final class ServerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final Pattern READY = Pattern.compile("ready at (http://[^/ ]+)/");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server of a data folder on a free port of this machine and waits until it is ready.
   *
   * @param heap the JVM's, such as {@code 1g}
   * @param database a JDBC address; empty for the one in the data folder
   * @throws IOException when it ends before; the message has what it said
   */
  static ServerProcess start(Path data, String heap, Optional<String> database) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx" + heap));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("serve", "--port", "0", "--rate-per-account", "0"));
    command.addAll(List.of("--data", data.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Not as an option: others could read the password in it.
    builder.environment().remove(DatabaseOption.VARIABLE);
    database.ifPresent(address -> builder.environment().put(DatabaseOption.VARIABLE, address));
    Process process = builder.start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().name("server-output").start(() -> drain(said));
        return new ServerProcess(process, URI.create(ready.group(1)));
      }
    }
    throw new IOException("the server did not start: " + all.toString().strip());
  }

  /** Reads on, so that the server never waits for somebody to read what it says. */
  private static void drain(BufferedReader said) {
    try (said) {
      said.transferTo(Writer.nullWriter());
    } catch (IOException killed) {
      LOG.debug("the server's output ended", killed);
    }
  }

  /** Without a path. */
  URI address() {
    return address;
  }

  /** Ends it as a power cut would (SIGKILL), and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it in order. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
