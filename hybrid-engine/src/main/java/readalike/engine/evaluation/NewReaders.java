package readalike.engine.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import readalike.engine.catalog.Profile;

/**
 * Readers as if they had just come in: of each, only a few random training ratings are shown. Which
 * ones depends on the seed and the reader alone.
 *
 * @param keep how many ratings are shown, at least 1
 * @param least readers with fewer training ratings are not measured, at least {@code keep}; the
 *     same for every {@code keep} that is compared
 * @param seed of the choice; those who keep more keep the same books and others
 */
public record NewReaders(int keep, int least, long seed) implements ReaderView {
  public NewReaders {
    if (keep < 1 || least < keep) {
      throw new IllegalArgumentException(
          "new readers need 1 <= keep <= least, got " + keep + " and " + least);
    }
  }

  @Override
  public Optional<Profile> shown(int user, Profile profile) {
    if (profile.size() < least) {
      return Optional.empty();
    }
    // One generator for each reader: seeds that follow each other give unrelated sequences.
    SplittableRandom random = new SplittableRandom(seed ^ (user * 0x9E3779B97F4A7C15L));
    int[] order = new int[profile.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = 0; i < keep; i++) {
      int picked = random.nextInt(i, order.length);
      int kept = order[picked];
      order[picked] = order[i];
      order[i] = kept;
    }
    return Optional.of(profile.only(Arrays.copyOf(order, keep)));
  }
}
