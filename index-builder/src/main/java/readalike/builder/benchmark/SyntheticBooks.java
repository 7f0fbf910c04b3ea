package readalike.builder.benchmark;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.SplittableRandom;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;

/**
 * Made-up books, each made anew whenever it is asked for, so that a million of them need no memory.
 * Words, authors and subjects follow power laws as they do in catalogues; a book's first subject is
 * the genre by which {@link SyntheticRatings} lets readers choose it. Immutable and thread-safe.
 */
public final class SyntheticBooks extends AbstractList<Book> implements RandomAccess {
  /**
   * Zipf's law as Mandelbrot has it, fitted to the words of the 18,185 titles of Book-Crossing's
   * books without articles, prepositions and the like: of all words the most frequent ones ("life",
   * "love") are 0.4 %, that of rank 100 is 0.09 %, of rank 1,000 0.014 %, of rank 5,000 0.002 %.
   */
  private static final PowerLaw USE_OF_WORDS = new PowerLaw(30, 1.05);

  /** Small words stand in the same titles: "of" in 19 % of them, "a" in 16 %, "and" in 8 %. */
  private static final List<String> JOINTS = List.of("of", "of the", "of", "and", "a", "in", "a");

  private static final double JOINED = 0.25;

  private static final PowerLaw USE_OF_TAGS = new PowerLaw(3, 1.05);
  private static final PowerLaw OUTPUT = new PowerLaw(5, 0.8);
  private static final int TITLE_WORDS = 60_000;
  private static final int TAGS = 400;
  private static final int PUBLISHERS = 2_000;
  private static final int BOOKS_OF_AN_AUTHOR = 5;
  private static final int BOOKS_OF_A_SERIES = 4;
  private static final double IN_A_SERIES = 0.25;
  private static final double DESCRIBED = 0.3;
  private static final List<String> LANGUAGES =
      List.of("en", "en", "en", "en", "en", "en", "en", "de", "fr", "es");

  private final int size;
  private final long seed;

  /**
   * Names the books; nothing is made yet.
   *
   * @param size how many, at least 1
   * @param seed of all draws
   */
  public SyntheticBooks(int size, long seed) {
    if (size < 1) {
      throw new IllegalArgumentException("books must be >= 1, got " + size);
    }
    this.size = size;
    this.seed = seed;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Book get(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException("book " + number + " is not below " + size);
    }
    SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    String id = "b" + number;
    int author = OUTPUT.rankAt(random.nextDouble(), Math.max(1, size / BOOKS_OF_AN_AUTHOR));
    Optional<Series> series = series(random, author);
    String title = title(random);
    return new Book(
        id,
        id,
        series.map(of -> title + " (" + of.name() + ", #" + of.volume() + ")").orElse(title),
        List.of(author(author)),
        OptionalInt.of(2026 - Math.min(75, (int) (random.nextExponential() * 18))),
        isbn(number),
        MadeUpWords.name(random.nextInt(PUBLISHERS)) + " Press",
        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
        series,
        tags(random, number),
        random.nextDouble() < DESCRIBED ? words(random, 12 + random.nextInt(20)) + "." : "");
  }

  private Optional<Series> series(SplittableRandom random, int author) {
    if (random.nextDouble() >= IN_A_SERIES) {
      return Optional.empty();
    }
    SplittableRandom names = new SplittableRandom(seed + author);
    String name = "The " + MadeUpWords.name(names.nextInt(TITLE_WORDS)) + " Saga";
    return Optional.of(new Series(name, Integer.toString(1 + random.nextInt(BOOKS_OF_A_SERIES))));
  }

  private static String title(SplittableRandom random) {
    StringBuilder all = new StringBuilder(words(random, 1));
    for (int more = random.nextInt(5); more > 0; more--) {
      all.append(' ');
      if (random.nextDouble() < JOINED) {
        all.append(JOINTS.get(random.nextInt(JOINTS.size()))).append(' ');
      }
      all.append(words(random, 1));
    }
    String words = all.toString();
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return random.nextInt(4) == 0 ? "The " + title : title;
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words
          .append(i == 0 ? "" : " ")
          .append(MadeUpWords.word(USE_OF_WORDS.rankAt(random.nextDouble(), TITLE_WORDS)));
    }
    return words.toString();
  }

  /** First names are shared by many authors, whole names by none. */
  private static String author(int number) {
    return MadeUpWords.name(number % 500) + " " + MadeUpWords.name(500 + number / 2);
  }

  private static List<String> tags(SplittableRandom random, int number) {
    List<String> tags = new ArrayList<>();
    tags.add(MadeUpWords.word(number % SyntheticRatings.GENRES) + " stories");
    for (int more = 2 + random.nextInt(4); more > 0; more--) {
      String tag = MadeUpWords.word(USE_OF_TAGS.rankAt(random.nextDouble(), TAGS)) + " fiction";
      if (!tags.contains(tag)) {
        tags.add(tag);
      }
    }
    return tags;
  }

  private static String isbn(int number) {
    String digits = String.format(Locale.ROOT, "9780%08d", number % 100_000_000);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
