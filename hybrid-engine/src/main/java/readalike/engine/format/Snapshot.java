package readalike.engine.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RatingModel;

/**
 * One build, opened as a whole: both indexes and the models of the same training. Immutable and
 * thread-safe until it is closed.
 */
public final class Snapshot implements AutoCloseable {
  private final BooksIndex books;
  private final IndexSearcher suggestions;
  private final ProfilesIndex profiles;
  private final RankingModel ranking;
  private final RatingModel rating;
  private final BuildFacts facts;
  private final Deque<Closeable> open;

  private Snapshot(
      DirectoryReader books,
      DirectoryReader suggestions,
      DirectoryReader profiles,
      RankingModel ranking,
      RatingModel rating,
      Deque<Closeable> open)
      throws IOException {
    this.books = new BooksIndex(books);
    this.suggestions = new IndexSearcher(suggestions);
    this.suggestions.setQueryCache(null);
    this.profiles = new ProfilesIndex(profiles);
    this.ranking = ranking;
    this.rating = rating;
    this.facts = BuildFiles.toFacts(this.books.settings());
    this.open = open;
  }

  /**
   * Opens a build folder.
   *
   * @throws IOException when a file is missing or damaged, or the format is not the one this code
   *     writes; the message says what to rebuild
   */
  public static Snapshot open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no build at " + folder + "; run ./readalike build");
    }
    Deque<Closeable> open = new ArrayDeque<>();
    try {
      DirectoryReader books = openIndex(folder.resolve(BuildFiles.BOOKS), open);
      DirectoryReader suggestions = openIndex(folder.resolve(BuildFiles.SUGGESTIONS), open);
      DirectoryReader profiles = openIndex(folder.resolve(BuildFiles.PROFILES), open);
      try (Directory model = FSDirectory.open(folder.resolve(BuildFiles.MODEL))) {
        return new Snapshot(
            books,
            suggestions,
            profiles,
            ModelFiles.readRanking(model),
            ModelFiles.readRating(model),
            open);
      }
    } catch (IOException | RuntimeException e) {
      closeAll(open);
      throw new IOException(
          "build "
              + folder
              + " cannot be opened ("
              + e.getMessage()
              + "); make it again with ./readalike build",
          e);
    }
  }

  private static DirectoryReader openIndex(Path folder, Deque<Closeable> open) throws IOException {
    Directory directory = FSDirectory.open(folder);
    open.push(directory);
    DirectoryReader reader = DirectoryReader.open(directory);
    open.push(reader);
    String format = reader.getIndexCommit().getUserData().get(BuildFiles.FORMAT);
    if (!BuildFiles.FORMAT_NUMBER.equals(format)) {
      throw new IOException(
          folder
              + " has format "
              + format
              + ", this version reads format "
              + BuildFiles.FORMAT_NUMBER);
    }
    if (reader.leaves().size() > 1 || reader.hasDeletions()) {
      throw new IOException(
          folder + " must have one segment without deletions, it has " + reader.leaves().size());
    }
    return reader;
  }

  public BuildFacts facts() {
    return facts;
  }

  /** The searcher over the {@code books} index, whose document numbers are book numbers. */
  public IndexSearcher books() {
    return books.searcher();
  }

  /** The searcher over the {@code profiles} index. */
  public IndexSearcher profiles() {
    return profiles.searcher();
  }

  /** The searcher over the {@code suggestions} index; {@link SuggestionFields}. */
  public IndexSearcher suggestions() {
    return suggestions;
  }

  /** What the builder left for the queries, such as the learnt blend weights. */
  public Map<String, String> settings() {
    return books.settings();
  }

  public RankingModel ranking() {
    return ranking;
  }

  public RatingModel rating() {
    return rating;
  }

  /** The number of a book, empty when the id is unknown. */
  public OptionalInt bookNumber(String id) throws IOException {
    return books.number(id);
  }

  /**
   * The number of the book with an ISBN, empty when no book has it.
   *
   * @param isbn ten or thirteen digits, with or without hyphens and spaces; of several books that
   *     claim it the first counts
   */
  public OptionalInt bookNumberOfIsbn(String isbn) throws IOException {
    return books.numberOfIsbn(isbn);
  }

  /** The book of a number below {@code facts().books()}. */
  public Book book(int number) throws IOException {
    return books.book(number);
  }

  /** How many readers rated a book. */
  public int ratingCount(int number) throws IOException {
    return books.ratingCount(number);
  }

  /** The mean rating of a book, NaN when nobody rated it. */
  public float meanRating(int number) throws IOException {
    return books.meanRating(number);
  }

  /** The profile of a reader of the data set, empty when the id is unknown. */
  public Optional<Profile> profile(String userId) throws IOException {
    return profiles.profile(userId);
  }

  /** The ids of all readers, in the order of the rows of {@link #ratings()}. */
  public IdMap users() throws IOException {
    return profiles.users();
  }

  /** All ratings, users x books, read back from the {@code profiles} index. */
  public RatingMatrix ratings() throws IOException {
    return profiles.ratings(facts.books(), MatrixStorage.HEAP);
  }

  @Override
  public void close() throws IOException {
    closeAll(open);
  }

  private static void closeAll(Deque<Closeable> open) throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
