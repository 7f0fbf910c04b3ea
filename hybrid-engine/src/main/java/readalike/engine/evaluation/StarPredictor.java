package readalike.engine.evaluation;

import java.util.function.IntToDoubleFunction;
import readalike.engine.catalog.Profile;

/** Anything that predicts stars. Thread-safe. */
@FunctionalInterface
public interface StarPredictor {
  /**
   * What the reader would give each book, by the book's number.
   *
   * @param profile the reader's training ratings
   */
  IntToDoubleFunction estimates(Profile profile);
}
