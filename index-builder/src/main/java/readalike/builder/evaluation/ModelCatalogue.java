package readalike.builder.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.baseline.ContentCentroid;
import readalike.engine.evaluation.baseline.Ease;
import readalike.engine.evaluation.baseline.Evidence;
import readalike.engine.evaluation.baseline.ItemNeighbours;
import readalike.engine.evaluation.baseline.Popularity;
import readalike.engine.evaluation.baseline.StarOrder;
import readalike.engine.evaluation.baseline.UserNeighbours;
import readalike.engine.evaluation.baseline.Weighting;
import readalike.engine.hybrid.BlendWeights;
import readalike.engine.hybrid.Part;
import readalike.engine.hybrid.Wishes;

/** The models that rank, by name. A further one is one more line here, and its class. */
public final class ModelCatalogue {
  private static final Map<String, Wishes> DIALS = dials();

  /** Days after which a rating counts half, for ratings that have times. */
  private static final int[] HALF_LIVES = {30, 90, 365};

  private static final Map<String, Function<TrainingPart, Ranker>> MODELS = models();

  /** What can be asked for, in the order in which it is shown. */
  public static final List<String> NAMES = List.copyOf(MODELS.keySet());

  /** The two halves of the hybrid. */
  static final List<String> HALVES = List.of("content", "taste");

  static final String HYBRID = "hybrid";

  /** The list as it is served, with its rules, and at the ends of its dials. */
  private static Map<String, Wishes> dials() {
    Map<String, Wishes> dials = new LinkedHashMap<>();
    dials.put("list", Wishes.NONE);
    dials.put("list-any-author", new Wishes(List.of(), 0, 0, true));
    dials.put("list-bestsellers", new Wishes(List.of(), 1, 0, false));
    dials.put("list-popular", new Wishes(List.of(), 0.5, 0, false));
    dials.put("list-less-popular", new Wishes(List.of(), -0.5, 0, false));
    dials.put("list-hidden-gems", new Wishes(List.of(), -1, 0, false));
    dials.put("list-varied", new Wishes(List.of(), 0, 0.5, false));
    dials.put("list-most-varied", new Wishes(List.of(), 0, 1, false));
    return dials;
  }

  private ModelCatalogue() {}

  private static Map<String, Function<TrainingPart, Ranker>> models() {
    Map<String, Function<TrainingPart, Ranker>> models = new LinkedHashMap<>();
    models.put("popularity", part -> new Popularity(part.ratings()));
    models.put("popularity-liked", part -> new Popularity(part.liked().of(part.ratings())));
    models.put("mean", part -> stars(part, "mean"));
    models.put("bias", part -> stars(part, "bias"));
    models.put("item-knn-cosine", part -> items(part, part.liked(), Weighting.COSINE));
    models.put("item-knn", part -> items(part, part.liked(), Weighting.TF_IDF));
    models.put("item-knn-bm25", part -> items(part, part.liked(), Weighting.BM25));
    models.put("item-knn-cosine-all", part -> items(part, Evidence.ALL_RATED, Weighting.COSINE));
    models.put("item-knn-all", part -> items(part, Evidence.ALL_RATED, Weighting.TF_IDF));
    models.put("item-knn-bm25-all", part -> items(part, Evidence.ALL_RATED, Weighting.BM25));
    models.put("user-knn", part -> new UserNeighbours(part.ratings(), part.liked()));
    models.put("user-knn-all", part -> new UserNeighbours(part.ratings(), Evidence.ALL_RATED));
    models.put("ease-liked", part -> ease(part, part.liked()));
    models.put("ease-all", part -> ease(part, Evidence.ALL_RATED));
    models.put("content-centroid", part -> new ContentCentroid(part.data().books(), part.liked()));
    models.put(
        "content",
        part ->
            part.models().blended(part.models().weights().map(BlendWeights.Weights::contentAlone)));
    models.put("taste", part -> part.models().blended(BlendWeights.same(1, 0, 0)));
    for (int days : HALF_LIVES) {
      models.put("taste-half-life-" + days, part -> part.fading(days));
    }
    models.put(HYBRID, part -> part.models().hybrid());
    for (Part left : Part.values()) {
      models.put(
          HYBRID + "-no-" + left.label(),
          part ->
              part.models().blended(part.models().weights().map(weights -> weights.with(left, 0))));
    }
    DIALS.forEach((name, wishes) -> models.put(name, part -> part.models().list(wishes)));
    return models;
  }

  /**
   * Trains a model.
   *
   * @param name one of {@link #NAMES}
   */
  static Ranker train(String name, TrainingPart part) {
    return MODELS.get(name).apply(part);
  }

  private static Ranker stars(TrainingPart part, String predictor) {
    return new StarOrder(StarCatalogue.train(predictor, part), part.ratings().columns());
  }

  private static Ranker items(TrainingPart part, Evidence evidence, Weighting weighting) {
    return new ItemNeighbours(part.ratings(), evidence, weighting, part.workers());
  }

  private static Ranker ease(TrainingPart part, Evidence evidence) {
    return new Ease(part.ratings(), evidence, part.easePenalty(), part.workers());
  }
}
