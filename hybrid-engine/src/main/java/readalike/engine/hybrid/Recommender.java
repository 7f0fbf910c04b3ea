package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Because.SharedTerm;
import readalike.engine.taste.RatingModel;

/**
 * Answers every question about taste from one snapshot. Thread-safe; lives as long as the snapshot.
 */
public final class Recommender {
  /** Books fetched for each place of a list, since editions of one work are drawn together. */
  private static final int SPARE = 3;

  private static final int MOST_NAMED = 2;

  /**
   * Least weight of a view in the likeness of books: one that the blend does without still finds
   * readalikes where the other knows nothing.
   */
  private final Snapshot snapshot;

  private final IndexSearcher searcher;
  private final IndexReader books;
  private final Blend blend;
  private final Blend readalikes;
  private final Explainer explainer;

  /**
   * Prepares the answers.
   *
   * @throws IllegalArgumentException when the build has no blend weights
   * @throws IOException when the index cannot be read
   */
  public Recommender(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.searcher = snapshot.books();
    this.books = searcher.getIndexReader();
    BlendWeights weights = BlendWeights.fromSettings(snapshot.settings());
    this.blend = new Blend(books, snapshot.ranking(), weights);
    // Who reads a book and what it is about count alike, and popularity is no likeness.
    this.readalikes = blend.with(BlendWeights.same(1, 1, 0));
    this.explainer = new Explainer(snapshot, blend);
  }

  /** The best books for a profile, never one that it has rated nor another edition of one. */
  public List<Recommendation> recommend(RecommendationRequest request) throws IOException {
    Profile profile = request.profile();
    Blend.Reader reader = blend.reader(profile);
    HybridQuery query =
        reader.query(
            Candidates.of(Candidates.all(), books, profile, request.rules()),
            Candidates.boosts(request.rules()));
    int places = request.offset() + request.n();
    List<Integer> ranked =
        profile.size() == 0
            ? Starters.pick(
                snapshot, searcher.search(query, Starters.poolSize(places)).scoreDocs, places)
            : oneOfEachWork(query, places);
    List<Integer> page = ranked.subList(Math.min(request.offset(), ranked.size()), ranked.size());
    List<ScoreParts> parts = query.parts(searcher, page);
    RatingModel.Reader stars = snapshot.rating().foldIn(profile);
    List<Recommendation> list = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      list.add(recommendation(reader, stars, page.get(i), parts.get(i)));
    }
    return list;
  }

  /**
   * Why a book would be recommended to a profile. A book that the profile has rated is explained as
   * if it had not.
   *
   * @param book a book number
   */
  public Because because(Profile profile, int book) throws IOException {
    Profile known = profile.without(book);
    Blend.Reader reader = blend.reader(known);
    ScoreParts parts = reader.query(Candidates.all()).parts(searcher, List.of(book)).getFirst();
    RatingModel.Reader stars = snapshot.rating().foldIn(known);
    return new Because(
        recommendation(reader, stars, book, parts),
        explainer.influences(reader, book),
        explainer.sharedTerms(reader, book));
  }

  /** The stars that a profile's reader is predicted to give to a book, on the data set's scale. */
  public double estimate(Profile profile, int book) {
    RatingModel model = snapshot.rating();
    return model.estimate(model.foldIn(profile.without(book)), book);
  }

  /**
   * The {@code n} (1 to 100) closest readalikes of a book, other editions of it left out; fewer
   * where not so many have readers or terms in common with it.
   */
  public List<SimilarBook> similar(int book, int n) throws IOException {
    Profile fan = Profile.of(new int[] {book}, new float[] {snapshot.facts().scale().highest()});
    Blend.Reader reader = readalikes.reader(fan);
    HybridQuery query = reader.query(Candidates.of(Candidates.all(), books, fan, List.of()));
    List<Integer> ranked = oneOfEachWork(query, n);
    List<ScoreParts> parts = query.parts(searcher, ranked);
    Book like = snapshot.book(book);
    List<SimilarBook> similar = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Book other = snapshot.book(ranked.get(i));
      ScoreParts part = parts.get(i);
      if (part.taste() <= 0 && part.content() <= 0) {
        continue;
      }
      List<SharedTerm> terms = explainer.sharedTerms(reader, ranked.get(i));
      similar.add(
          new SimilarBook(
              other,
              part,
              ReasonSentence.similar(like, other, part.taste() > part.content(), terms)));
    }
    return similar;
  }

  private Recommendation recommendation(
      Blend.Reader reader, RatingModel.Reader stars, int number, ScoreParts parts)
      throws IOException {
    Book book = snapshot.book(number);
    List<Book> liked = explainer.likedInfluences(reader, number, MOST_NAMED);
    String reason = ReasonSentence.of(book, liked, explainer.sharedTerms(reader, number));
    if (reason.isEmpty()) {
      reason = ReasonSentence.popular(snapshot.ratingCount(number));
    }
    return new Recommendation(book, parts, snapshot.rating().estimate(stars, number), reason);
  }

  /** The best books of a query, each work by its best edition. */
  private List<Integer> oneOfEachWork(HybridQuery query, int places) throws IOException {
    int most = Math.max(1, books.maxDoc());
    for (int depth = Math.min(places * SPARE, most); ; depth = Math.min(depth * SPARE, most)) {
      List<Integer> ranked = new ArrayList<>();
      Set<String> works = new HashSet<>();
      ScoreDoc[] hits = searcher.search(query, depth).scoreDocs;
      for (ScoreDoc hit : hits) {
        if (ranked.size() < places && works.add(snapshot.book(hit.doc).work())) {
          ranked.add(hit.doc);
        }
      }
      if (ranked.size() == places || hits.length < depth || depth == most) {
        return ranked;
      }
    }
  }
}
