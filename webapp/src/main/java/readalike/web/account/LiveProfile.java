package readalike.web.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingScale;
import readalike.engine.format.Snapshot;

/**
 * A reader's shelf in the numbers of a build.
 *
 * @param profile all rated books that the build has, and those that the reader is not interested
 *     in: none of them comes back on a list
 * @param silent books of the profile that are not to speak for the list: all, unless the reader
 *     agreed; else those that they are not interested in
 */
public record LiveProfile(Profile profile, List<Integer> silent) {
  public LiveProfile {
    silent = List.copyOf(silent);
  }

  /** Ratings off the build's scale, of another data set perhaps, are left out. */
  public static LiveProfile of(Shelf shelf, Snapshot snapshot) throws IOException {
    RatingScale scale = snapshot.facts().scale();
    Map<Integer, Float> known = new LinkedHashMap<>();
    for (Rated rated : shelf.ratings()) {
      OptionalInt number = snapshot.bookNumber(rated.book());
      if (number.isPresent() && scale.contains(rated.rating())) {
        known.put(number.getAsInt(), rated.rating());
      }
    }
    List<Integer> silent = new ArrayList<>();
    if (!shelf.maySpeak()) {
      silent.addAll(known.keySet());
    }
    for (Marked marked : shelf.marks()) {
      OptionalInt number = snapshot.bookNumber(marked.book());
      if (marked.mark() == Marked.Mark.NOT_INTERESTED
          && number.isPresent()
          && known.putIfAbsent(number.getAsInt(), scale.lowest()) == null) {
        silent.add(number.getAsInt());
      }
    }
    int[] books = new int[known.size()];
    float[] ratings = new float[known.size()];
    int i = 0;
    for (Map.Entry<Integer, Float> entry : known.entrySet()) {
      books[i] = entry.getKey();
      ratings[i++] = entry.getValue();
    }
    return new LiveProfile(Profile.of(books, ratings), silent);
  }

  /** What speaks for the reader. */
  public Profile speaking() {
    return profile.without(silent);
  }
}
