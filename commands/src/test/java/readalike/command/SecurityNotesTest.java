package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of SECURITY.md names tests, and they are there; so are those of CONTRIBUTING.md. */
final class SecurityNotesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

  private static Map<String, Path> testSources() throws IOException {
    Map<String, Path> sources = new HashMap<>();
    for (String module : List.of("hybrid-engine", "index-builder", "webapp", "commands")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
      }
    }
    return sources;
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, Path> sources = testSources();
    List<String> missing =
        NAMED
            .matcher(
                Files.readString(ROOT.resolve("SECURITY.md"))
                    + Files.readString(ROOT.resolve("CONTRIBUTING.md")))
            .results()
            .filter(name -> name.group(1).matches("\\w+(Test|Laws)"))
            .filter(name -> !exists(sources.get(name.group(1)), name.group(2)))
            .map(name -> name.group())
            .toList();
    assertThat(missing).isEmpty();
  }

  private static boolean exists(Path source, String method) {
    try {
      return source != null
          && (method == null || Files.readString(source).contains(" " + method + "("));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyThreatNamesATest() throws IOException {
    List<String> without;
    try (Stream<String> lines = Files.lines(ROOT.resolve("SECURITY.md"))) {
      without =
          lines
              .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
              .filter(line -> !NAMED.matcher(line.substring(line.lastIndexOf(" | "))).find())
              .toList();
    }
    assertThat(without).isEmpty();
  }
}
