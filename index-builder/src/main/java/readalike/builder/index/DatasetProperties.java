package readalike.builder.index;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
 * @param publicReaders whether anybody may look at a reader by their id; synthetic ones always
 * @param scale the ends of the rating scale
 */
public record DatasetProperties(
    String name, boolean syntheticReaders, boolean publicReaders, Optional<RatingScale> scale) {
  private static final String FILE = "dataset.properties";
  private static final int MAX_BYTES = 64 * 1024;

  /**
   * Looks in the folder of the ratings; without the file the folder's or file's name is the name.
   */
  public static DatasetProperties beside(Path ratings) throws IOException {
    Path folder = Files.isDirectory(ratings) ? ratings : ratings.toAbsolutePath().getParent();
    Path file = folder.resolve(FILE);
    String fallback = ratings.toAbsolutePath().normalize().getFileName().toString();
    if (!Files.isRegularFile(file)) {
      return new DatasetProperties(fallback, false, false, Optional.empty());
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new ImportException(FILE + " is larger than " + MAX_BYTES + " bytes; shorten it");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new ImportException(FILE + " is not a properties file: " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new ImportException(FILE + " is not UTF-8; save it as such", e);
    }
    String scale = properties.getProperty("scale");
    boolean synthetic = flag(properties, "synthetic-readers");
    return new DatasetProperties(
        properties.getProperty("name", fallback),
        synthetic,
        synthetic || flag(properties, "public-readers"),
        scale == null ? Optional.empty() : Optional.of(scale(scale)));
  }

  /** The options with the file's scale, unless they state one. */
  public ImportOptions complete(ImportOptions options) {
    return options.scale().isPresent() ? options : new ImportOptions(scale, options.exportUser());
  }

  /** False when it is not there; what stands behind a {@code #} is a note. */
  private static boolean flag(Properties properties, String name) throws ImportException {
    String value = properties.getProperty(name, "false").split("#", 2)[0].strip();
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ImportException(name + " in " + FILE + " must be true or false, got " + value);
    };
  }

  /**
   * Reads {@code 1-5}.
   *
   * @throws ImportException when it is not two numbers, the lower first
   */
  private static RatingScale scale(String text) throws ImportException {
    String[] ends = text.strip().split("-", 2);
    try {
      return new RatingScale(Float.parseFloat(ends[0]), Float.parseFloat(ends[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new ImportException("scale in " + FILE + " must be like 1-5, got " + text, e);
    }
  }
}
