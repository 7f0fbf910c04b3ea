package readalike.builder.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Where a public data set lies.
 *
 * @param name its short name
 * @param licence under which it is given away
 * @param from the address of its folder, ending with a slash
 * @param files names in that folder, at least one
 */
public record PublicDataSet(String name, String licence, URI from, List<String> files) {
  /** The sets that are known here. */
  public static final List<String> NAMES = List.of("goodbooks-10k");

  public PublicDataSet {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("data set " + name + " must have files");
    }
    if (!from.toString().endsWith("/")) {
      throw new IllegalArgumentException("the address must end with a slash, got " + from);
    }
  }

  /**
   * The set with a name.
   *
   * @throws IllegalArgumentException when no such set is known; the message lists those that are
   */
  public static PublicDataSet named(String name) throws IOException {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("data set must be one of " + NAMES + ", got " + name);
    }
    Properties properties = new Properties();
    try (InputStream in = PublicDataSet.class.getResourceAsStream(name + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new PublicDataSet(
        properties.getProperty("name"),
        properties.getProperty("licence"),
        URI.create(properties.getProperty("from")),
        List.of(properties.getProperty("files").split(" ", -1)));
  }

  /**
   * Writes into the folder of the files what no row says: the name, the licence, and that the
   * readers are public. A file that is there already is left as it is.
   */
  public void describeIn(Path folder) throws IOException {
    Path file = folder.resolve("dataset.properties");
    if (Files.notExists(file)) {
      Files.write(file, List.of("name=" + name, "licence=" + licence, "public-readers=true"));
    }
  }
}
