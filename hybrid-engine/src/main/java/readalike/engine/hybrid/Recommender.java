package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.format.BuildWriter;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Because.SharedTerm;
import readalike.engine.taste.Interval;
import readalike.engine.taste.RatingModel;

/**
 * Answers every question about taste from one snapshot. Thread-safe; lives as long as the snapshot.
 */
public final class Recommender {
  private final Snapshot snapshot;

  private final IndexSearcher searcher;
  private final IndexReader books;
  private final Blend blend;
  private final ListMaker lists;
  private final Onboarding onboarding;

  /**
   * Prepares the answers.
   *
   * @throws IllegalArgumentException when the build has no blend weights
   * @throws IOException when the index cannot be read
   */
  public Recommender(Snapshot snapshot) throws IOException {
    this(snapshot, BuildWriter.EXACT_LIMIT);
  }

  /**
   * The same with another limit.
   *
   * @param exactLimit up to so many books every one is scored for a list; of more, candidates
   */
  public Recommender(Snapshot snapshot, int exactLimit) throws IOException {
    this.snapshot = snapshot;
    this.searcher = snapshot.books();
    this.books = searcher.getIndexReader();
    BlendWeights weights = BlendWeights.fromSettings(snapshot.settings());
    this.blend = new Blend(books, snapshot.profiles(), snapshot.ranking(), weights);
    this.lists = new ListMaker(searcher, blend, exactLimit);
    this.onboarding = lists.onboarding(snapshot.facts().users());
  }

  /** The best books for a profile, never one that it has rated nor another edition of one. */
  public List<Recommendation> recommend(RecommendationRequest request) throws IOException {
    ListMaker.Page page = lists.page(request);
    List<ScoreParts> parts = page.query().parts(searcher, page.books());
    Explainer explainer = explainer(page.reader());
    RatingModel.Reader stars = snapshot.rating().foldIn(page.reader().profile());
    List<Recommendation> list = new ArrayList<>();
    for (int i = 0; i < page.books().size(); i++) {
      list.add(recommendation(explainer, stars, page.books().get(i), parts.get(i)));
    }
    return list;
  }

  /**
   * What some books are to a reader, whatever their rank.
   *
   * @param profile the reader's ratings
   * @param numbers of the books, in the order of the answer
   */
  public List<Recommendation> each(Profile profile, List<Integer> numbers) throws IOException {
    Blend.Reader reader = blend.reader(profile);
    List<ScoreParts> parts = reader.query(Candidates.all()).parts(searcher, numbers);
    Explainer explainer = explainer(reader);
    RatingModel.Reader stars = snapshot.rating().foldIn(profile);
    List<Recommendation> each = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      each.add(recommendation(explainer, stars, numbers.get(i), parts.get(i)));
    }
    return each;
  }

  /** The best books for several readers together, none that any of them has rated. */
  public List<SharedBook> together(TogetherRequest request) throws IOException {
    Together.Made made = lists.together().list(request);
    List<Explainer> explainers = new ArrayList<>();
    List<RatingModel.Reader> stars = new ArrayList<>();
    for (Blend.Reader reader : made.readers()) {
      explainers.add(explainer(reader));
      stars.add(snapshot.rating().foldIn(reader.profile()));
    }
    List<SharedBook> list = new ArrayList<>();
    for (Together.Place place : made.places()) {
      List<SharedBook.ForReader> each = new ArrayList<>();
      for (int i = 0; i < stars.size(); i++) {
        each.add(
            new SharedBook.ForReader(
                recommendation(explainers.get(i), stars.get(i), place.book(), place.parts().get(i)),
                place.stretches().get(i)));
      }
      list.add(new SharedBook(place.score(), each));
    }
    return list;
  }

  /**
   * The books that a newcomer is best asked about next, the one that teaches the most first.
   *
   * @param answered the ratings so far
   * @param unknown books that the newcomer does not know, the last answer last
   * @param rules what the books must and must not be
   * @param n how many, 1 to {@link Question#MOST}
   */
  public List<Question> questions(Profile answered, List<Integer> unknown, List<Rule> rules, int n)
      throws IOException {
    if (n < 1 || n > Question.MOST) {
      throw new IllegalArgumentException("n must be 1.." + Question.MOST + ", got " + n);
    }
    Bits candidates =
        Candidates.bits(searcher, Candidates.of(Candidates.all(), books, answered, rules));
    List<Question> questions = new ArrayList<>();
    for (int book : onboarding.questions(answered, unknown, candidates::get, n)) {
      questions.add(new Question(snapshot.book(book), onboarding.share(book)));
    }
    return questions;
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
    Explainer explainer = explainer(reader);
    RatingModel.Reader stars = snapshot.rating().foldIn(known);
    return new Because(
        recommendation(explainer, stars, book, parts),
        explainer.influences(book),
        explainer.sharedTerms(book, snapshot.book(book)));
  }

  /** The stars that a profile's reader is predicted to give to a book, on the data set's scale. */
  public double estimate(Profile profile, int book) {
    RatingModel model = snapshot.rating();
    return model.estimate(model.foldIn(profile.without(book)), book);
  }

  /** Where those stars will be in four of five cases. */
  public Interval interval(Profile profile, int book) {
    RatingModel model = snapshot.rating();
    return model.interval(model.foldIn(profile.without(book)), book);
  }

  /**
   * The {@code n} (1 to 100) closest readalikes of a book, other editions of it left out; fewer
   * where not so many have readers or terms in common with it.
   */
  public List<SimilarBook> similar(int book, int n, SimilarBook.View view) throws IOException {
    Profile fan = Profile.of(new int[] {book}, new float[] {snapshot.facts().scale().highest()});
    Blend.Reader reader = blend.fan(fan, view.taste(), view.content());
    ListMaker.Page page = lists.oneOfEachWork(reader, n);
    List<Integer> ranked = page.books();
    List<ScoreParts> parts = page.query().parts(searcher, ranked);
    Book like = snapshot.book(book);
    Explainer explainer = explainer(reader);
    List<SimilarBook> similar = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Book other = snapshot.book(ranked.get(i));
      ScoreParts part = parts.get(i);
      if (part.taste() <= 0 && part.content() <= 0) {
        continue;
      }
      List<SharedTerm> terms = explainer.sharedTerms(ranked.get(i), other);
      similar.add(
          new SimilarBook(
              other, part, Reason.similar(like, other, part.taste() > part.content(), terms)));
    }
    return similar;
  }

  /** How well books suit a profile's reader, for a search that is to lean to it. */
  public ReaderTaste taste(Profile profile) throws IOException {
    return new ReaderTaste(searcher, blend.reader(profile));
  }

  /** The ranking for a profile, of every book. */
  HybridQuery query(Profile profile) throws IOException {
    return blend.reader(profile).query(Candidates.all());
  }

  private Explainer explainer(Blend.Reader reader) {
    return new Explainer(snapshot, blend, reader);
  }

  private Recommendation recommendation(
      Explainer explainer, RatingModel.Reader stars, int number, ScoreParts parts)
      throws IOException {
    Book book = snapshot.book(number);
    List<Book> liked = new ArrayList<>();
    for (int named : explainer.named(number)) {
      liked.add(snapshot.book(named));
    }
    Reason reason =
        Reason.of(book, liked, explainer.sharedTerms(number, book), snapshot.ratingCount(number));
    RatingModel model = snapshot.rating();
    return new Recommendation(
        book, parts, model.estimate(stars, number), model.interval(stars, number), reason);
  }
}
