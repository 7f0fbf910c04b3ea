package readalike.engine.hybrid;

import java.io.IOException;
import java.util.List;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.Ranker;

/**
 * The list as the product serves it, for an evaluation to see what its rules and dials cost.
 *
 * @param lists made of the evaluated models
 * @param wishes the setting of the dials
 */
public record ListRanker(ListMaker lists, Wishes wishes) implements Ranker {
  @Override
  public int[] rank(Profile profile, int n) throws IOException {
    return lists
        .page(
            new RecommendationRequest(
                profile, List.of(), Math.min(n, RecommendationRequest.MAX_N), 0, wishes))
        .books()
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
