package readalike.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a command makes for itself. */
final class Folders {
  private Folders() {}

  /** Removes a folder with all that is in it; links are removed, not followed. */
  static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }

  /** Makes a folder's builds those of another, without copying them. */
  static void linkBuilds(Path from, Path to) throws IOException {
    Files.createSymbolicLink(to.resolve("builds"), from.toAbsolutePath().resolve("builds"));
  }
}
