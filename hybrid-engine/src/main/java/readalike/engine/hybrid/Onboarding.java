package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.Kernels;
import readalike.engine.taste.RankingModel;

/**
 * Chooses the books that a newcomer is best asked about. To the ranking model a reader's vector is
 * normally distributed around the folded-in one, and an answer narrows it: by how much the variance
 * of the preferences for all books together would fall is known before the answer (Bayesian
 * experimental design; Chaloner and Verdinelli, Statistical Science 10, 1995, A-optimality). A
 * question is worth that much times the chance that the reader knows the book. That chance is
 * learnt from the answers too: who does not know a book hardly knows those that the same people
 * read. Thread-safe.
 */
final class Onboarding {
  /** Only the most widely read works are asked about. */
  private static final int POOL = 400;

  /** Earlier answers than so many hardly matter for what to ask next. */
  private static final int MOST_ANSWERS = 50;

  /** Weight of an answer: of a rating at the liking threshold. */
  private static final double WEIGHT = 1;

  /** Weight of not knowing a book, which says less: most readers know few. */
  private static final double UNKNOWN_WEIGHT = 0.5;

  /** Nothing is impossible. */
  private static final double LEAST_CHANCE = 0.01;

  private final RankingModel ranking;
  private final float[] shares;
  private final int[] pool;

  /**
   * Picks the books that can be asked about, the most widely read edition of each work.
   *
   * @param readers how many readers each book has
   * @param users how many there are in all
   */
  Onboarding(RankingModel ranking, ListColumns columns, int[] readers, int users) {
    this.ranking = ranking;
    this.shares = new float[readers.length];
    for (int book = 0; book < readers.length; book++) {
      shares[book] = (float) readers[book] / Math.max(1, users);
    }
    Set<Integer> works = new HashSet<>();
    this.pool =
        IntStream.range(0, readers.length)
            .filter(book -> readers[book] > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer book) -> -readers[book])
                    .thenComparingInt(book -> book))
            .filter(book -> works.add(columns.work(book)))
            .limit(POOL)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The most widely read books, one edition of each work. */
  List<Integer> popular(int n) {
    return Arrays.stream(pool).limit(n).boxed().toList();
  }

  /** The share of all readers that has rated a book. */
  float share(int book) {
    return shares[book];
  }

  /**
   * The next books to ask about, the one that teaches the most first; each is chosen as if those
   * before it were answered by whoever knows them.
   *
   * @param answered the ratings so far
   * @param unknown books that the reader does not know; they are not asked about again
   * @param askable which others may be asked about
   * @param n how many
   * @return fewer than n where there are not so many
   */
  List<Integer> questions(Profile answered, List<Integer> unknown, IntPredicate askable, int n) {
    float[] acquaintance = acquaintance(answered, unknown);
    Set<Integer> notKnown = Set.copyOf(unknown);
    Belief belief = new Belief();
    for (int i = Math.max(0, answered.size() - MOST_ANSWERS); i < answered.size(); i++) {
      belief.learn(belief.of(answered.book(i)), WEIGHT);
    }
    List<Belief.Direction> left = new ArrayList<>();
    for (int book : pool) {
      if (!answered.contains(book) && !notKnown.contains(book) && askable.test(book)) {
        left.add(belief.of(book));
      }
    }
    List<Integer> asked = new ArrayList<>();
    while (asked.size() < n && !left.isEmpty()) {
      Belief.Direction best = null;
      double most = -1;
      for (Belief.Direction one : left) {
        double worth = chance(acquaintance, one.book) * one.reduction();
        if (worth > most) {
          best = one;
          most = worth;
        }
      }
      asked.add(best.book);
      left.remove(best);
      belief.learn(best, WEIGHT * chance(acquaintance, best.book));
      left.forEach(belief::update);
    }
    return asked;
  }

  /**
   * How much more or less of the books in a direction the reader knows than others do: the mean of
   * the same belief after both kinds of answers, each of which adds what it tells beyond the share
   * of all readers that know the book.
   */
  private float[] acquaintance(Profile answered, List<Integer> unknown) {
    Belief belief = new Belief();
    float[] mean = new float[belief.rank];
    for (int i = Math.max(0, answered.size() - MOST_ANSWERS); i < answered.size(); i++) {
      int book = answered.book(i);
      belief.observe(mean, belief.of(book), 1 - shares[book], WEIGHT);
    }
    for (int book : unknown.subList(Math.max(0, unknown.size() - MOST_ANSWERS), unknown.size())) {
      belief.observe(mean, belief.of(book), -shares[book], UNKNOWN_WEIGHT);
    }
    return mean;
  }

  /** That the reader knows a book. */
  private double chance(float[] acquaintance, int book) {
    return Math.clamp(shares[book] + ranking.preference(acquaintance, book), LEAST_CHANCE, 1);
  }

  /** The covariance of the reader's vector: the prior's, less what each answer took off. */
  private final class Belief {
    private final int rank = ranking.config().rank();
    private final float[] precision = ranking.priorPrecision();
    private final List<Direction> learnt = new ArrayList<>();
    private final List<Double> factors = new ArrayList<>();

    /** A book's vector times the covariance, kept up to date while answers come in. */
    private final class Direction {
      private final int book;
      private final float[] covariance;

      Direction(int book, float[] covariance) {
        this.book = book;
        this.covariance = covariance;
      }

      double dot(int other) {
        return Kernels.dot(covariance, 0, ranking.books().cells(), other * rank, rank);
      }

      /** By how much an answer lowers the summed variance of the preferences for all books. */
      double reduction() {
        double sum = 0;
        for (int d = 0; d < rank; d++) {
          sum += (double) ranking.gram()[d] * covariance[d] * covariance[d];
        }
        return WEIGHT * sum / (1 + WEIGHT * dot(book));
      }
    }

    Direction of(int book) {
      float[] covariance = new float[rank];
      for (int d = 0; d < rank; d++) {
        covariance[d] = ranking.books().cells()[book * rank + d] / precision[d];
      }
      Direction direction = new Direction(book, covariance);
      for (int i = 0; i < learnt.size(); i++) {
        subtract(direction, learnt.get(i), factors.get(i));
      }
      return direction;
    }

    /** Takes an answer in: a change of the inverse by one row (Sherman and Morrison). */
    void learn(Direction direction, double weight) {
      learnt.add(direction);
      factors.add(weight / (1 + weight * direction.dot(direction.book)));
    }

    /** Takes an answer in that says how much of a direction there is, and moves the mean by it. */
    void observe(float[] mean, Direction direction, double target, double weight) {
      double gain = weight / (1 + weight * direction.dot(direction.book));
      double miss = target - ranking.preference(mean, direction.book);
      for (int d = 0; d < rank; d++) {
        mean[d] += (float) (gain * miss * direction.covariance[d]);
      }
      learn(direction, weight);
    }

    /** Lets a direction see the last answer. */
    void update(Direction direction) {
      subtract(direction, learnt.getLast(), factors.getLast());
    }

    private void subtract(Direction direction, Direction answer, double factor) {
      float scale = (float) (factor * answer.dot(direction.book));
      for (int d = 0; d < rank; d++) {
        direction.covariance[d] -= scale * answer.covariance[d];
      }
    }
  }
}
