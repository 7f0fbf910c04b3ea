package readalike.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import readalike.builder.report.MeasuredTable;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;

/** Times lists for readers of many books, in one thread. */
final class RecommendBenchmark {
  private static final int READERS = 100;
  private static final int LIST = 10;
  private static final int RATINGS = 200;

  private final Snapshot snapshot;

  RecommendBenchmark(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Adds a row. */
  void run(MeasuredTable table) throws IOException {
    Recommender recommender = new Recommender(snapshot);
    Profile[] profiles = profiles();
    Latencies.of(
            "recommend " + LIST + ", profile of " + RATINGS,
            READERS,
            call -> recommender.recommend(RecommendationRequest.top(profiles[call], LIST)))
        .addTo(table);
    if (snapshot.facts().books() > BuildWriter.EXACT_LIMIT) {
      table.add("books of the list that scores all", share(recommender, profiles), "", "share");
    }
  }

  /** How many of the books that stand on the exact lists stand on ours. */
  private double share(Recommender recommender, Profile[] profiles) throws IOException {
    Recommender exact = new Recommender(snapshot, Integer.MAX_VALUE);
    int found = 0;
    int all = 0;
    for (Profile profile : profiles) {
      Set<String> whole = ids(exact, profile);
      all += whole.size();
      whole.retainAll(ids(recommender, profile));
      found += whole.size();
    }
    return found / (double) all;
  }

  private static Set<String> ids(Recommender recommender, Profile profile) throws IOException {
    return recommender.recommend(RecommendationRequest.top(profile, LIST)).stream()
        .map(one -> one.book().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Where a reader has rated fewer books, those of the next readers follow. */
  private Profile[] profiles() throws IOException {
    IdMap users = snapshot.users();
    Profile[] profiles = new Profile[READERS];
    for (int call = 0; call < READERS; call++) {
      Map<Integer, Float> ratings = new HashMap<>();
      int user = (int) ((long) call * users.size() / READERS);
      for (int tries = 0; tries < users.size() && ratings.size() < RATINGS; tries++) {
        Profile one = snapshot.profile(users.id((user + tries) % users.size())).orElseThrow();
        for (int i = 0; i < one.size() && ratings.size() < RATINGS; i++) {
          ratings.putIfAbsent(one.book(i), one.rating(i));
        }
      }
      int[] books = ratings.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      float[] stars = new float[books.length];
      for (int i = 0; i < books.length; i++) {
        stars[i] = ratings.get(books[i]);
      }
      profiles[call] = Profile.of(books, stars);
    }
    return profiles;
  }
}
