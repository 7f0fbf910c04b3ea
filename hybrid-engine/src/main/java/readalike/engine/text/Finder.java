package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.Found.Place;
import readalike.engine.text.SearchRequest.Sort;

/**
 * Runs a query, orders what it finds and counts it: few matches are gathered with their scores at
 * once; of many the best are found while all are counted. Thread-safe.
 */
final class Finder {
  /** Taste is asked for no more books than this, the best by words. */
  private static final int MOST_PERSONAL = 5_000;

  private final IndexSearcher books;
  private final BookColumns columns;
  private final Facets facets;
  private final Plenty plenty;
  private final BestMatches best;
  private final TotalsCounter totals;

  Finder(IndexSearcher books, BookColumns columns, Facets facets) {
    this(books, columns, facets, Plenty.USUAL);
  }

  Finder(IndexSearcher books, BookColumns columns, Facets facets, Plenty plenty) {
    this.books = books;
    this.columns = columns;
    this.facets = facets;
    this.plenty = plenty;
    this.best = new BestMatches(books, columns, plenty);
    this.totals = new TotalsCounter(books, columns, facets, plenty);
  }

  /** The matches in an order that knows no reader. */
  Found sorted(TextQuery query, SearchRequest request, Sort sort) throws IOException {
    Narrowing narrowing = request.narrowing();
    boolean byRelevance = sort == Sort.RELEVANCE;
    if (byRelevance && plenty.isMany(Plenty.cost(books, query.found()))) {
      return bestOfMany(query, request);
    }
    Matches all =
        books.search(byRelevance ? query.whole() : query.found(), Matches.gathered(byRelevance));
    Facets.Counted counted = facets.narrow(all, narrowing);
    Matches kept = counted.kept();
    Ranking ranking =
        Ranking.of(
            kept,
            columns,
            i -> columns.key(sort, kept.book(i), kept.score(i)),
            request.offset(),
            request.n());
    List<Place> page =
        ranking.page().stream()
            .map(
                ranked -> new Place(ranked.book(), ranked.key(), byRelevance ? ranked.key() : 0, 0))
            .toList();
    return new Found(ranking.total(), false, page, counted.facets());
  }

  private Found bestOfMany(TextQuery query, SearchRequest request) throws IOException {
    Narrowing narrowing = request.narrowing();
    SideTask<Totals> counting = SideTask.start(() -> totals.of(query.found(), narrowing));
    List<Place> places = new ArrayList<>();
    for (ScoreDoc hit : best.of(query, narrowing, request.offset() + request.n())) {
      places.add(new Place(hit.doc, hit.score, hit.score, 0));
    }
    return page(places, request, counting.outcome());
  }

  /**
   * The matches by words and taste: both from 0 to 1, the words by the best match, weighed by the
   * request.
   */
  Found personal(TextQuery query, SearchRequest request, ReaderTaste taste) throws IOException {
    SideTask<Totals> counting = SideTask.start(() -> totals.of(query.found(), request.narrowing()));
    List<ScoreDoc> hits = best.of(query, request.narrowing(), MOST_PERSONAL);
    float most = hits.isEmpty() ? 0 : hits.getFirst().score;
    float[] tastes = taste.of(hits.stream().mapToInt(hit -> hit.doc).toArray());
    float weight = (float) request.tasteWeight();
    Top<Place> top =
        new Top<>(
            request.offset() + request.n(),
            (a, b) -> {
              int byScore = Float.compare(b.score(), a.score());
              return byScore == 0 ? Integer.compare(a.book(), b.book()) : byScore;
            });
    for (int i = 0; i < tastes.length; i++) {
      ScoreDoc hit = hits.get(i);
      float words = (1 - weight) * (most > 0 ? hit.score / most : 0);
      float liked = weight * tastes[i];
      top.add(new Place(hit.doc, words + liked, words, liked));
    }
    return page(top.sorted(), request, counting.outcome());
  }

  /** What comes after the offset. */
  private static Found page(List<Place> places, SearchRequest request, Totals totals) {
    return new Found(
        totals.works(),
        totals.estimated(),
        places.subList(Math.min(request.offset(), places.size()), places.size()),
        totals.facets());
  }
}
