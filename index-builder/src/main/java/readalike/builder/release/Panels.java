package readalike.builder.release;

import java.io.IOException;
import java.nio.file.Path;

/**
 * All that two builds are compared by.
 *
 * @param ranking NDCG@10 of the hybrid by reader
 * @param stars squared error of the predicted stars by reader, its mean over the reader's ratings
 */
public record Panels(Panel ranking, Panel stars) {
  /** Nothing was measured. */
  public static final Panels NONE = new Panels(Panel.EMPTY, Panel.EMPTY);

  /** Writes them into a build. */
  void write(Path build) throws IOException {
    ranking.write(build, Measure.RANKING);
    stars.write(build, Measure.STARS);
  }

  /** Reads those of a build; what an older build lacks is empty. */
  public static Panels read(Path build) throws IOException {
    return new Panels(Panel.read(build, Measure.RANKING), Panel.read(build, Measure.STARS));
  }
}
