package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.catalog.Profile;
import readalike.engine.taste.TasteDots;

/**
 * Makes a list that suits several readers. A book counts half what it scores on average and half
 * what it scores with whom it suits least, so that nobody is left out (average without misery;
 * Masthoff, "Recommender Systems Handbook", 2011, chapter 21). Nobody has rated a book of the list,
 * and series go on where the one who has come least far is. Thread-safe.
 */
final class Together {
  /** A book beyond so many of a reader's own list is a stretch for them. */
  private static final int OWN_LIST = 300;

  /** The same as a share of the catalogue, for small ones. */
  private static final double OWN_SHARE = 0.05;

  private static final int LEAST_OWN_LIST = 10;

  private final IndexSearcher searcher;
  private final IndexReader books;
  private final Blend blend;
  private final ListColumns columns;
  private final CandidateSearch search;

  Together(IndexSearcher searcher, Blend blend, ListColumns columns, CandidateSearch search) {
    this.searcher = searcher;
    this.books = searcher.getIndexReader();
    this.blend = blend;
    this.columns = columns;
    this.search = search;
  }

  /**
   * One place of the list.
   *
   * @param book number
   * @param score of the group
   * @param parts of each reader's own score
   * @param stretches for each reader whether the book is one
   */
  record Place(int book, double score, List<ScoreParts> parts, List<Boolean> stretches) {}

  /**
   * The list.
   *
   * @param readers in the terms of the blend
   */
  record Made(List<Blend.Reader> readers, List<Place> places) {}

  Made list(TogetherRequest request) throws IOException {
    List<Blend.Reader> readers = new ArrayList<>();
    Query allowed = allowed(request);
    List<HybridQuery> queries = new ArrayList<>();
    List<Set<Integer>> ownLists = new ArrayList<>();
    Set<Integer> union = new TreeSet<>();
    int depth = Math.max(OWN_LIST, 3 * request.n());
    int own = Math.clamp((long) (OWN_SHARE * books.maxDoc()), LEAST_OWN_LIST, OWN_LIST);
    for (Profile profile : request.readers()) {
      Blend.Reader reader = blend.reader(profile);
      List<Rule> rules = request.wishes().rules();
      HybridQuery query =
          reader.query(search.of(reader, allowed, rules, depth), Candidates.boosts(rules));
      Set<Integer> best = new HashSet<>();
      for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
        union.add(hit.doc);
        if (best.size() < own) {
          best.add(hit.doc);
        }
      }
      readers.add(reader);
      queries.add(query);
      ownLists.add(best);
    }
    List<Integer> candidates = List.copyOf(union);
    List<List<ScoreParts>> parts = new ArrayList<>();
    for (HybridQuery query : queries) {
      parts.add(query.parts(searcher, candidates));
    }
    List<Integer> ranked = ranked(request, allowed, candidates, parts);
    List<Place> places = new ArrayList<>();
    for (int book : ranked) {
      places.add(place(book, queries, ownLists));
    }
    return new Made(readers, places);
  }

  private Query allowed(TogetherRequest request) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Profile profile : request.readers()) {
      query.add(
          Candidates.of(Candidates.all(), books, profile, request.wishes().rules()), Occur.FILTER);
    }
    return query.build();
  }

  private List<Integer> ranked(
      TogetherRequest request,
      Query allowed,
      List<Integer> candidates,
      List<List<ScoreParts>> parts)
      throws IOException {
    int[] numbers = candidates.stream().mapToInt(Integer::intValue).toArray();
    float[] scores = new float[numbers.length];
    for (int i = 0; i < scores.length; i++) {
      double[] each = new double[parts.size()];
      for (int reader = 0; reader < each.length; reader++) {
        each[reader] = parts.get(reader).get(i).total();
      }
      scores[i] = (float) groupScore(each);
    }
    HybridQuery group =
        new HybridQuery(
            BookNumbers.of(numbers),
            TasteDots.NONE,
            ItemTerms.NONE,
            WeightedTerms.NONE,
            new BookScores(numbers, scores),
            0,
            MatchNoDocsQuery.INSTANCE);
    BookList list =
        new BookList(
            columns,
            new SeriesOrder(columns, request.readers()),
            request.wishes().authors(),
            blend.likeness(),
            request.wishes().diversity());
    RankedBooks ranked = new RankedBooks(searcher, group, list.depth(request.n()));
    return list.pick(ranked, book -> Candidates.contains(searcher, allowed, book), request.n());
  }

  private static double groupScore(double[] each) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double score : each) {
      sum += score;
      least = Math.min(least, score);
    }
    return (sum / each.length + least) / 2;
  }

  private Place place(int book, List<HybridQuery> queries, List<Set<Integer>> ownLists)
      throws IOException {
    List<ScoreParts> parts = new ArrayList<>();
    List<Boolean> stretches = new ArrayList<>();
    double[] each = new double[queries.size()];
    for (int reader = 0; reader < each.length; reader++) {
      ScoreParts own = queries.get(reader).parts(searcher, List.of(book)).getFirst();
      parts.add(own);
      each[reader] = own.total();
      stretches.add(!ownLists.get(reader).contains(book));
    }
    return new Place(book, groupScore(each), parts, stretches);
  }
}
