package readalike.engine.evaluation;

import java.util.Optional;
import readalike.engine.catalog.Profile;

/** What a model is shown of each reader. Thread-safe. */
@FunctionalInterface
public interface ReaderView {
  /** All of the training ratings. */
  ReaderView WHOLE = (user, profile) -> Optional.of(profile);

  /**
   * The part that is shown, or empty when the reader is not measured.
   *
   * @param user row of the reader
   * @param profile the reader's training ratings
   */
  Optional<Profile> shown(int user, Profile profile);
}
