package readalike.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which code this is, for results that are kept. */
final class SourceCommit {
  private static final long PATIENCE_SECONDS = 20;

  private SourceCommit() {}

  /** The commit, and whether sources were changed since; empty where Git does not tell. */
  static String of(Home home) {
    String commit = git(home, "rev-parse", "HEAD");
    String changes = git(home, "status", "--porcelain", "--", "*.java", "*pom.xml", "runs");
    return commit.isEmpty() || changes.isEmpty() ? commit : commit + " with changes";
  }

  private static String git(Home home, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", home.folder().toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.to(new File(nowhere())))
              .redirectInput(ProcessBuilder.Redirect.from(new File(nowhere())))
              .start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
          ? answer
          : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String nowhere() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }
}
