package readalike.builder.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes the ratings of readers who do not exist, for a sample that anybody may copy. Not for
 * measuring how good a recommender is: it finds here what the simulator put in.
 */
public final class SampleSimulator {
  private static final String HEADER = "user_id,book_id,rating,timestamp\n";

  private final SimulationConfig config;

  public SampleSimulator(SimulationConfig config) {
    this.config = config;
  }

  /**
   * Simulates all readers and replaces the file of ratings, whole or not at all. UTF-8, line feeds,
   * ordered by reader and time; stars from 1 to 5, seconds since 1970.
   *
   * @param books CSV with {@code book_id,work_id,authors,year,language,series,volume,tags}
   * @param fame CSV with {@code book_id,fame}, from 1 (known to keen readers) to 10
   * @param ratings the file to write
   * @return how many ratings were written
   * @throws IOException where a file cannot be read or written; for a bad row with its line
   * @throws IllegalArgumentException where a persona names a book that is not among the books
   */
  public long simulate(Path books, Path fame, Path ratings) throws IOException {
    List<SampleBook> catalogue = SampleCatalogue.read(books, fame);
    SampleWorld world = SampleWorld.of(catalogue, config);
    ReaderDraw draw = new ReaderDraw(world, config);
    StringBuilder text = new StringBuilder(HEADER);
    long written = 0;
    for (int number = 1; number <= config.readers(); number++) {
      for (SampleRating rating : new ReadingLife(draw.reader(number), world, config).live()) {
        text.append(number)
            .append(',')
            .append(catalogue.get(rating.book()).id())
            .append(',')
            .append(rating.stars())
            .append(',')
            .append(rating.time())
            .append('\n');
        written++;
      }
    }
    Path unfinished = ratings.resolveSibling(ratings.getFileName() + ".unfinished");
    Files.writeString(unfinished, text, StandardCharsets.UTF_8);
    Files.move(unfinished, ratings, StandardCopyOption.ATOMIC_MOVE);
    return written;
  }
}
