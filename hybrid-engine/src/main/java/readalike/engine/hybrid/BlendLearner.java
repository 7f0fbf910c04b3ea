package readalike.engine.hybrid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.lucene.search.IndexSearcher;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;
import readalike.engine.taste.Workers;

/**
 * Learns how much each view should count, for each size of profile, by the NDCG@10 of held-out
 * liked books.
 *
 * <p>Each reader gives the unweighted parts of the books that could lead ({@link BlendCase});
 * {@link BlendSearch} finds the weights. Readers with small profiles are made from larger ones by
 * keeping a few random ratings.
 */
public final class BlendLearner {
  /** Readers to learn each size of profile from; more would cost time and change little. */
  private static final int READERS = 2000;

  private final IndexSearcher searcher;
  private final Blend blend;
  private final float[] readers;
  private final Split split;
  private final float likedFrom;
  private final long seed;

  /**
   * Prepares the learning.
   *
   * @param searcher over books with the hybrid fields of the training part
   * @param blend the training part's models, under any weights
   * @param split training and validation part
   * @param likedFrom a held-out book counts as relevant from this rating on
   * @throws IOException when the index cannot be read
   */
  public BlendLearner(IndexSearcher searcher, Blend blend, Split split, float likedFrom, long seed)
      throws IOException {
    this.searcher = searcher;
    this.blend =
        blend.with(BlendWeights.same(BlendWeights.Weights.of(1, 1, 1).with(Part.NEIGHBOURS, 1)));
    this.readers = PartColumns.readers(searcher);
    this.split = split;
    this.likedFrom = likedFrom;
    this.seed = seed;
  }

  /** The weights that rank the held-out books best. */
  public LearntBlend learn(Workers workers) {
    Map<ProfileSize, BlendWeights.Weights> learnt = new EnumMap<>(ProfileSize.class);
    Map<ProfileSize, LearntBlend.Gains> gains = new EnumMap<>(ProfileSize.class);
    // Without a rating popularity is all there is, whatever its weight.
    learnt.put(ProfileSize.NONE, BlendWeights.Weights.of(0, 0, 1));
    BlendWeights.Weights weights = BlendWeights.Weights.of(1, 1, 1);
    for (ProfileSize size :
        List.of(ProfileSize.ONE, ProfileSize.FEW, ProfileSize.SOME, ProfileSize.MANY)) {
      List<BlendCase> cases = cases(size, workers);
      // Without readers to learn from, a size takes over what the smaller one learnt.
      if (!cases.isEmpty()) {
        BlendSearch search = new BlendSearch(cases);
        weights = learnt(size, search);
        gains.put(
            size, new LearntBlend.Gains(cases.size(), search.mean(weights), search.gains(weights)));
      }
      learnt.put(size, weights);
    }
    return new LearntBlend(new BlendWeights(learnt), gains);
  }

  /**
   * Large profiles gain most when the models are trained once more on all ratings: their taste will
   * be better than here, so they lean on the other views as little as the measure allows.
   */
  private static BlendWeights.Weights learnt(ProfileSize size, BlendSearch search) {
    return size == ProfileSize.MANY ? search.plainest() : search.best();
  }

  private List<BlendCase> cases(ProfileSize size, Workers workers) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> users = new ArrayList<>();
    for (int user = 0; user < split.train().rows(); user++) {
      if (size.reaches(split.train().count(user)) && !relevant(user).isEmpty()) {
        users.add(user);
      }
    }
    while (users.size() > READERS) {
      users.set(random.nextInt(users.size()), users.getLast());
      users.removeLast();
    }
    long[] seeds = random.longs(users.size()).toArray();
    BlendCase[] cases = new BlendCase[users.size()];
    workers.overRows(
        cases.length,
        () ->
            (from, to) -> {
              for (int i = from; i < to; i++) {
                cases[i] = blendCase(users.get(i), size, new SplittableRandom(seeds[i]));
              }
            });
    return Arrays.stream(cases).filter(Objects::nonNull).toList();
  }

  private BlendCase blendCase(int user, ProfileSize size, SplittableRandom random) {
    Profile whole = split.train().profile(user);
    Profile known = size.shorten(whole, random);
    try {
      PartColumns columns = PartColumns.of(blend.reader(known), readers, searcher);
      return BlendCase.of(columns, whole, relevant(user));
    } catch (IOException e) {
      throw new UncheckedIOException("blend parts of user row " + user + " cannot be read", e);
    }
  }

  private Set<Integer> relevant(int user) {
    RatingMatrix test = split.test();
    Set<Integer> books = new HashSet<>();
    for (int i = test.start(user); i < test.start(user + 1); i++) {
      if (test.value(i) >= likedFrom) {
        books.add(test.column(i));
      }
    }
    return books;
  }
}
