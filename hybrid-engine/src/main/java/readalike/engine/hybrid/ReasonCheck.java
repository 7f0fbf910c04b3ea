package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;

/**
 * Checks that reasons are true: that their shares make up the score, and that a book would stand
 * lower on the list if the reader had not rated the books that its reason names. Confined to one
 * thread.
 */
public final class ReasonCheck {
  /** From how many of a reader's best books one is drawn. */
  private static final int PLACES = 10;

  private final Snapshot snapshot;
  private final Recommender recommender;
  private final IndexSearcher searcher;

  public ReasonCheck(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.recommender = new Recommender(snapshot);
    this.searcher = snapshot.books();
  }

  /**
   * What was found.
   *
   * @param recommendations how many were checked
   * @param largestError the largest difference between a score and the sum of its shares
   * @param naming how many name books of the reader's
   * @param lowered how many of these stand lower without the named books
   */
  public record Result(int recommendations, double largestError, int naming, int lowered) {
    /** The share of the reasons naming books without which their book stands lower. */
    public double loweredShare() {
      return naming == 0 ? Double.NaN : (double) lowered / naming;
    }
  }

  /**
   * Checks random places of the lists of random readers.
   *
   * @param recommendations how many
   */
  public Result run(int recommendations, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    IdMap users = snapshot.users();
    double largestError = 0;
    int checked = 0;
    int naming = 0;
    int lowered = 0;
    while (checked < recommendations && users.size() > 0) {
      Profile profile = snapshot.profile(users.id(random.nextInt(users.size()))).orElseThrow();
      List<Recommendation> list = recommender.recommend(RecommendationRequest.top(profile, PLACES));
      if (list.isEmpty()) {
        continue;
      }
      Recommendation one = list.get(random.nextInt(list.size()));
      int book = snapshot.bookNumber(one.book().id()).orElseThrow();
      Because because = recommender.because(profile, book);
      largestError = Math.max(largestError, error(one, because));
      checked++;
      List<Integer> named = new ArrayList<>();
      for (Because.Influence influence : because.books()) {
        if (influence.named()) {
          named.add(snapshot.bookNumber(influence.book().id()).orElseThrow());
        }
      }
      if (!named.isEmpty()) {
        naming++;
        lowered += isLowered(profile, named, book) ? 1 : 0;
      }
    }
    return new Result(checked, largestError, naming, lowered);
  }

  private static double error(Recommendation listed, Because because) {
    ScoreParts parts = listed.parts();
    double sum = parts.neighbours() + parts.popularity() + parts.rules();
    for (Because.Influence influence : because.books()) {
      sum += influence.share();
    }
    for (Because.SharedTerm term : because.terms()) {
      sum += term.share();
    }
    return Math.abs(sum - parts.total());
  }

  /** The books left out stay off the list, so that they do not push others down themselves. */
  private boolean isLowered(Profile profile, List<Integer> named, int book) throws IOException {
    RecommendationRequest without = new RecommendationRequest(profile, named, 1, 0, Wishes.NONE);
    FixedBitSet candidates = candidates(profile);
    return rank(without.speaking(), candidates, book) > rank(profile, candidates, book);
  }

  /** How many candidates score higher than a book. */
  private int rank(Profile profile, FixedBitSet candidates, int book) throws IOException {
    float[] totals = recommender.query(profile).totals(searcher);
    int rank = 0;
    for (int other = 0; other < totals.length; other++) {
      rank += candidates.get(other) && totals[other] > totals[book] ? 1 : 0;
    }
    return rank;
  }

  private FixedBitSet candidates(Profile profile) throws IOException {
    Query query = Candidates.of(Candidates.all(), searcher.getIndexReader(), profile, List.of());
    return Candidates.bits(searcher, query);
  }
}
