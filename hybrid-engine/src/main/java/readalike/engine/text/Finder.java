package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.text.Found.Place;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.FacetValue;

/**
 * Runs a query, orders what it finds and counts it. Thread-safe.
 *
 * <p>Few matches are gathered with their scores at once. Of many the best are found by Lucene's
 * block-max WAND (Ding and Suel, SIGIR 2011), which leaves out blocks of books that cannot get
 * among them, and the rest are only counted, of very many a part, which is remembered for the next
 * page or sort. Of very many, too, only the best by the words that a match must have are scored in
 * full.
 */
final class Finder {
  /** So many matches are scored one by one in less than a few milliseconds. */
  private static final int FEW = 2_000;

  /**
   * Of more matches about half as many are counted, for all of them: the total is right to about
   * one percent.
   */
  private static final int MANY = 16_384;

  /** Of very many matches so many are scored in full, or a page. */
  private static final int RESCORED = 200;

  /** Taste is asked for no more books than this, the best by words. */
  private static final int MOST_PERSONAL = 5_000;

  private final IndexSearcher books;
  private final IndexSearcher parts;
  private final BookColumns columns;
  private final Facets facets;
  private final int few;
  private final int many;
  private final Counts counts = new Counts();

  Finder(IndexSearcher books, BookColumns columns, Facets facets) {
    this(books, columns, facets, FEW, MANY);
  }

  /**
   * @param few how many matches are gathered with their scores at once
   * @param many how many matches are counted one by one
   */
  Finder(IndexSearcher books, BookColumns columns, Facets facets, int few, int many) {
    this.books = books;
    this.parts = new PartedSearcher(books);
    this.columns = columns;
    this.facets = facets;
    this.few = few;
    this.many = many;
  }

  /** The matches in an order that knows no reader. */
  Found sorted(TextQuery query, SearchRequest request, Sort sort) throws IOException {
    Narrowing narrowing = request.narrowing();
    boolean byRelevance = sort == Sort.RELEVANCE;
    if (byRelevance && cost(query.found()) > few) {
      SideTask<Counts.Counted> counting = SideTask.start(() -> counted(query.found(), narrowing));
      List<Place> page = new ArrayList<>();
      for (ScoreDoc hit : best(query, narrowing, request.offset() + request.n())) {
        page.add(new Place(hit.doc, hit.score, hit.score, 0));
      }
      Counts.Counted counted = counting.outcome();
      return new Found(
          counted.total(),
          counted.estimated(),
          page.subList(Math.min(request.offset(), page.size()), page.size()),
          counted.facets());
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

  /**
   * The matches by words and taste: both from 0 to 1, the words by the best match, weighed by the
   * request.
   */
  Found personal(TextQuery query, SearchRequest request, ReaderTaste taste) throws IOException {
    SideTask<Counts.Counted> counting =
        SideTask.start(() -> counted(query.found(), request.narrowing()));
    List<ScoreDoc> hits = best(query, request.narrowing(), MOST_PERSONAL);
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
    List<Place> sorted = top.sorted();
    Counts.Counted counted = counting.outcome();
    return new Found(
        counted.total(),
        counted.estimated(),
        sorted.subList(Math.min(request.offset(), sorted.size()), sorted.size()),
        counted.facets());
  }

  /** About how many match. */
  private long cost(Query query) throws IOException {
    ScorerSupplier scorer =
        books
            .createWeight(books.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorerSupplier(books.getLeafContexts().getFirst());
    return scorer == null ? 0 : scorer.cost();
  }

  /** The best works by relevance, each by its best edition; fewer where no more match. */
  private List<ScoreDoc> best(TextQuery query, Narrowing narrowing, int most) throws IOException {
    boolean large = cost(query.found()) > many;
    boolean rescored = large && query.hasMore();
    Query narrowed = Filters.anyOf(rescored ? query.found() : query.whole(), narrowing);
    List<ScoreDoc> works = new ArrayList<>();
    int deep = Math.max(rescored ? RESCORED : 0, most + most / 4 + 16);
    int depth = Math.min(columns.size(), deep);
    while (true) {
      TopDocs top =
          (large ? parts : books).search(narrowed, new TopScoreDocCollectorManager(depth, depth));
      ScoreDoc[] hits =
          (rescored ? QueryRescorer.rescore(books, top, query.more(), 1, depth) : top).scoreDocs;
      works.clear();
      Set<Integer> seen = new HashSet<>();
      for (ScoreDoc hit : hits) {
        int work = columns.sharedWork(hit.doc);
        if (works.size() < most && (work < 0 || seen.add(work))) {
          works.add(hit);
        }
      }
      if (works.size() == most || hits.length < depth || depth == columns.size()) {
        return works;
      }
      depth = (int) Math.min(columns.size(), 4L * depth);
    }
  }

  private Counts.Counted counted(Query query, Narrowing narrowing) throws IOException {
    Counts.Asked asked = new Counts.Asked(query, narrowing.languages(), narrowing.decades());
    Counts.Counted known = counts.get(asked);
    if (known != null) {
      return known;
    }
    long cost = cost(query);
    Sampled some =
        cost > many ? Sampled.of(books, query, cost, many / 2) : Sampled.all(books, query);
    Facets.Counted counted = facets.narrow(some.matches(), narrowing);
    // A chosen decade may leave too few to speak for all.
    if (some.factor() > 1 && counted.kept().size() < many / 8) {
      some = Sampled.all(books, query);
      counted = facets.narrow(some.matches(), narrowing);
    }
    Counts.Counted fresh = whole(some, counted);
    if (cost > few) {
      counts.put(asked, fresh);
    }
    return fresh;
  }

  private Counts.Counted whole(Sampled some, Facets.Counted counted) {
    int works = Ranking.works(counted.kept(), columns);
    if (some.factor() == 1) {
      return new Counts.Counted(works, false, counted.facets());
    }
    Map<String, List<FacetValue>> facets = new HashMap<>();
    counted
        .facets()
        .forEach(
            (name, values) ->
                facets.put(
                    name,
                    values.stream()
                        .map(one -> new FacetValue(one.value(), some.scaled(one.count())))
                        .toList()));
    return new Counts.Counted(some.scaled(works), true, facets);
  }
}
