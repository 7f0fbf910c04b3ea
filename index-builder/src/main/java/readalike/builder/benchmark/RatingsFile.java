package readalike.builder.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import readalike.engine.catalog.RatingMatrix;

/** Ratings for a peer: lines of reader, book and stars, all as numbers, without a header. */
public final class RatingsFile {
  private RatingsFile() {}

  /** Writes all cells, row by row. */
  public static void write(Path file, RatingMatrix ratings) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int reader = 0; reader < ratings.rows(); reader++) {
        for (int i = ratings.start(reader); i < ratings.start(reader + 1); i++) {
          out.write(reader + "," + ratings.column(i) + "," + ratings.value(i) + "\n");
        }
      }
    }
  }
}
