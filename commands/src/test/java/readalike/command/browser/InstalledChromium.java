package readalike.command.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds a Chromium that is installed already, so that tests download none. */
final class InstalledChromium {
  private static final String VARIABLE = "CHROMIUM";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path ON_A_MAC =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private InstalledChromium() {}

  /**
   * The browser of the variable {@code CHROMIUM}, else the first of the usual names on the path.
   *
   * @throws IllegalStateException when there is none; the message says how to get one
   */
  static Path find() {
    return candidates().stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium found: install the package chromium, or set "
                        + VARIABLE
                        + " to the browser's path"));
  }

  private static List<Path> candidates() {
    List<Path> candidates = new ArrayList<>();
    String named = System.getenv(VARIABLE);
    if (named != null) {
      candidates.add(Path.of(named));
    }
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
    }
    candidates.add(ON_A_MAC);
    return candidates;
  }
}
