package readalike.command;

import java.nio.file.Path;

/** A path to show elsewhere: names, but no folders of this machine. */
final class ShortPath {
  private static final int NAMES = 2;

  private ShortPath() {}

  /** The last two names. */
  static String of(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    int names = whole.getNameCount();
    return whole.subpath(Math.max(0, names - NAMES), names).toString().replace('\\', '/');
  }
}
