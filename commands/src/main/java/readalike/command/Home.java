package readalike.command;

import java.nio.file.Path;

/**
 * Where the project lies.
 *
 * @param folder the folder of the launch script, absolute
 */
record Home(Path folder) {
  Home {
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("home must be absolute, got " + folder);
    }
  }

  /** Builds and live state, unless {@code --data} names another folder. */
  Path data() {
    return folder.resolve("data").resolve("var");
  }

  /** The checked-in data set. */
  Path sample() {
    return folder.resolve("data").resolve("sample");
  }
}
