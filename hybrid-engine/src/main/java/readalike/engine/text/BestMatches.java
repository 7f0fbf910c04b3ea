package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best of many matches, found by Lucene's block-max WAND (Ding and Suel, SIGIR 2011), which
 * leaves out blocks of books that cannot get among them. Of very many only the best by the words
 * that a match must have are scored in full, and what was found is remembered: the next sort, the
 * next place of the slider, the next reader ask the same. Thread-safe.
 */
final class BestMatches {
  /** Of very many matches so many are scored in full, or a page. */
  private static final int RESCORED = 200;

  private static final int MOST_REMEMBERED = 256;

  /** Longer lists are not remembered. */
  private static final int LONGEST_REMEMBERED = 1_000;

  private final IndexSearcher books;
  private final IndexSearcher parts;
  private final BookColumns columns;
  private final Plenty plenty;
  private final Remembered<Asked, List<ScoreDoc>> remembered = new Remembered<>(MOST_REMEMBERED);

  BestMatches(IndexSearcher books, BookColumns columns, Plenty plenty) {
    this.books = books;
    this.parts = new PartedSearcher(books);
    this.columns = columns;
    this.plenty = plenty;
  }

  /** A query with all bounds but the languages and decades. */
  private record Asked(TextQuery query, List<String> languages, List<String> decades, int most) {}

  /** The best works by relevance, each by its best edition; fewer where no more match. */
  List<ScoreDoc> of(TextQuery query, Narrowing narrowing, int most) throws IOException {
    long cost = Plenty.cost(books, query.found());
    if (!plenty.isVeryMany(cost) || most > LONGEST_REMEMBERED) {
      return found(query, narrowing, most, cost);
    }
    Asked asked = new Asked(query, narrowing.languages(), narrowing.decades(), most);
    List<ScoreDoc> best = remembered.get(asked);
    if (best == null) {
      best = found(query, narrowing, most, cost);
      remembered.put(asked, best);
    }
    return best;
  }

  private List<ScoreDoc> found(TextQuery query, Narrowing narrowing, int most, long cost)
      throws IOException {
    boolean rescored = plenty.isScoredInPart(cost) && query.hasMore();
    Query narrowed = Filters.anyOf(rescored ? query.found() : query.whole(), narrowing);
    IndexSearcher searcher = plenty.isVeryMany(cost) ? parts : books;
    int deep = Math.max(rescored ? RESCORED : 0, most + most / 4 + 16);
    int depth = Math.min(columns.size(), deep);
    while (true) {
      TopDocs top = searcher.search(narrowed, new TopScoreDocCollectorManager(depth, depth));
      ScoreDoc[] hits =
          (rescored ? QueryRescorer.rescore(books, top, query.more(), 1, depth) : top).scoreDocs;
      List<ScoreDoc> works = works(hits, most);
      if (works.size() == most || hits.length < depth || depth == columns.size()) {
        return works;
      }
      depth = (int) Math.min(columns.size(), 4L * depth);
    }
  }

  private List<ScoreDoc> works(ScoreDoc[] hits, int most) {
    List<ScoreDoc> works = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (ScoreDoc hit : hits) {
      int work = columns.sharedWork(hit.doc);
      if (works.size() < most && (work < 0 || seen.add(work))) {
        works.add(hit);
      }
    }
    return List.copyOf(works);
  }
}
