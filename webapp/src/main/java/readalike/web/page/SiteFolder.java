package readalike.web.page;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the folder {@code site} of the class path, from a folder of classes or from a jar. */
final class SiteFolder {
  private static final String NAME = "/site";

  private SiteFolder() {}

  /**
   * All files of the folder in the order of their paths; none when there is no such folder.
   *
   * @throws IOException when a file cannot be read
   */
  static List<SiteFile> read() throws IOException {
    URL folder = SiteFolder.class.getResource(NAME);
    if (folder == null) {
      return List.of();
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      String jar = uri.getRawSchemeSpecificPart();
      URI jarFile = URI.create(jar.substring(0, jar.indexOf("!/")));
      try (FileSystem content = FileSystems.newFileSystem(Path.of(jarFile), Map.of())) {
        return read(content.getPath(NAME));
      }
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the files of the page at " + folder, e);
    }
  }

  /** All files below a folder; files and folders whose names begin with a dot are left out. */
  static List<SiteFile> read(Path folder) throws IOException {
    List<SiteFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String address = "/" + folder.relativize(path).toString().replace('\\', '/');
        if (!address.contains("/.")) {
          files.add(new SiteFile(address, Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }
}
