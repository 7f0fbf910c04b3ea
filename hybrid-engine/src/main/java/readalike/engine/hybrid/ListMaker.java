package readalike.engine.hybrid;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import readalike.engine.catalog.Profile;
import readalike.engine.format.BuildWriter;

/** Makes lists as the product serves them, at any setting of the dials. Thread-safe. */
public final class ListMaker {
  /**
   * How far the popularity dial reaches at its ends, as a share of the weight of taste and content.
   */
  private static final double POPULARITY_REACH = 1.5;

  /**
   * At the end for hidden gems somebody of whom nothing is known gets books from beyond so large a
   * part of the catalogue, by popularity: further down hardly anybody could say whether they are
   * any good.
   */
  private static final double KNOWN_PART = 0.1;

  /** Nobody's taste is known, so a list for somebody new is to show many. */
  private static final double NEWCOMERS_DIVERSITY = 0.5;

  private final IndexSearcher searcher;
  private final IndexReader books;
  private final Blend blend;
  private final ListColumns columns;
  private final BookLikeness likeness;
  private final CandidateSearch search;

  /**
   * Prepares the lists.
   *
   * @param searcher over a {@code books} index with works and hybrid fields
   * @throws IOException when the index cannot be read
   */
  public ListMaker(IndexSearcher searcher, Blend blend) throws IOException {
    this(searcher, blend, BuildWriter.EXACT_LIMIT);
  }

  /**
   * The same with another limit.
   *
   * @param exactLimit up to so many books every one is scored
   */
  ListMaker(IndexSearcher searcher, Blend blend, int exactLimit) throws IOException {
    this.searcher = searcher;
    this.books = searcher.getIndexReader();
    this.blend = blend;
    this.columns = new ListColumns(books);
    this.likeness = blend.likeness();
    this.search = new CandidateSearch(searcher, blend.readers(), exactLimit);
  }

  /**
   * A page of a list.
   *
   * @param reader of whom the list is made
   * @param query that ranks the books
   * @param books numbers in the order of the list
   */
  record Page(Blend.Reader reader, HybridQuery query, List<Integer> books) {}

  Page page(RecommendationRequest request) throws IOException {
    Profile speaking = request.speaking();
    Wishes wishes = request.wishes();
    boolean newcomer = speaking.size() == 0;
    Blend.Reader reader =
        blend.reader(speaking).leaning(newcomer ? 0 : POPULARITY_REACH * wishes.popularity());
    Query candidates = Candidates.of(Candidates.all(), books, request.profile(), wishes.rules());
    AuthorLimit usual = wishes.authors();
    BookList list =
        new BookList(
            columns,
            new SeriesOrder(columns, List.of(request.profile())),
            newcomer && !usual.equals(AuthorLimit.NONE) ? AuthorLimit.ONE_OF_EACH : usual,
            likeness,
            newcomer
                ? NEWCOMERS_DIVERSITY + (1 - NEWCOMERS_DIVERSITY) * wishes.diversity()
                : wishes.diversity());
    int places = request.offset() + request.n();
    int skipped =
        newcomer && wishes.popularity() < 0
            ? (int) (-wishes.popularity() * KNOWN_PART * searcher.count(candidates))
            : 0;
    int depth = skipped + list.depth(places);
    HybridQuery query =
        reader.query(
            search.of(reader, candidates, wishes.rules(), depth),
            Candidates.boosts(wishes.rules()));
    RankedBooks ranked = new RankedBooks(searcher, query, depth);
    ranked.skip(skipped);
    List<Integer> whole =
        list.pick(ranked, book -> Candidates.contains(searcher, candidates, book), places);
    return new Page(
        reader, query, whole.subList(Math.min(request.offset(), whole.size()), whole.size()));
  }

  /** The ranking for a reader with one edition of each work, the closest first. */
  Page oneOfEachWork(Blend.Reader reader, int places) throws IOException {
    BookList list = new BookList(columns, SeriesOrder.ANY, AuthorLimit.NONE, likeness, 0);
    Query candidates = Candidates.of(Candidates.all(), books, reader.profile(), List.of());
    int depth = list.depth(places);
    HybridQuery query = reader.query(search.of(reader, candidates, List.of(), depth));
    RankedBooks ranked = new RankedBooks(searcher, query, depth);
    return new Page(reader, query, list.pick(ranked, _ -> true, places));
  }

  /**
   * What newcomers are asked.
   *
   * @param users how many readers there are
   */
  Onboarding onboarding(int users) {
    return blend.onboarding(columns, users);
  }

  /** Lists for several readers. */
  Together together() {
    return new Together(searcher, blend, columns, search);
  }
}
