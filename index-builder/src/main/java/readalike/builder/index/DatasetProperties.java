package readalike.builder.index;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import readalike.builder.clean.ImportOptions;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.RatingScale;

/**
 * What a {@code dataset.properties} beside the ratings says of a data set; all of it is optional.
 *
 * @param name for people, such as {@code Readalike sample}
 * @param syntheticReaders whether the readers come from a simulator
 * @param scale the ends of the rating scale
 */
record DatasetProperties(String name, boolean syntheticReaders, Optional<RatingScale> scale) {
  private static final String FILE = "dataset.properties";
  private static final int MAX_BYTES = 64 * 1024;

  /**
   * Looks in the folder of the ratings; without the file the folder's or file's name is the name.
   */
  static DatasetProperties beside(Path ratings) throws IOException {
    Path folder = Files.isDirectory(ratings) ? ratings : ratings.toAbsolutePath().getParent();
    Path file = folder.resolve(FILE);
    String fallback = ratings.toAbsolutePath().normalize().getFileName().toString();
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
      return new DatasetProperties(fallback, false, Optional.empty());
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new ImportException(FILE + " is not a properties file: " + e.getMessage());
    }
    return new DatasetProperties(
        properties.getProperty("name", fallback),
        Boolean.parseBoolean(properties.getProperty("synthetic-readers", "false")),
        Optional.ofNullable(properties.getProperty("scale")).map(DatasetProperties::scale));
  }

  /** The options with the file's scale, unless they state one. */
  ImportOptions complete(ImportOptions options) {
    return options.scale().isPresent() ? options : new ImportOptions(scale, options.exportUser());
  }

  /**
   * Reads {@code 1-5}.
   *
   * @throws IllegalArgumentException when it is not two numbers, the lower first
   */
  private static RatingScale scale(String text) {
    String[] ends = text.strip().split("-", 2);
    try {
      return new RatingScale(Float.parseFloat(ends[0]), Float.parseFloat(ends[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("scale in " + FILE + " must be like 1-5, got " + text, e);
    }
  }
}
