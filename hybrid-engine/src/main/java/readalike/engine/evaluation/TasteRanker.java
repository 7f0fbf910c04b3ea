package readalike.engine.evaluation;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.RankingModel;

/**
 * The ranking model alone, without an index: quick enough to try many configurations.
 *
 * @param model scores every book
 */
public record TasteRanker(RankingModel model) implements Ranker {
  @Override
  public int[] rank(Profile profile, int n) {
    float[] preferences = model.preferences(profile);
    LongHeap best = new LongHeap(n);
    for (int book = 0; book < model.books().rows(); book++) {
      if (!profile.contains(book)) {
        // Equal scores go to the lower number, so the number is turned round.
        int score = NumericUtils.floatToSortableInt(preferences[book]);
        best.insertWithOverflow((long) score << 32 | (Integer.MAX_VALUE - book));
      }
    }
    int[] ranked = new int[best.size()];
    for (int place = ranked.length - 1; place >= 0; place--) {
      ranked[place] = Integer.MAX_VALUE - (int) best.pop();
    }
    return ranked;
  }
}
