package readalike.engine.evaluation.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Profile;
import readalike.engine.evaluation.Ranker;

/**
 * Content only, as everybody does it: books are the words of title, authors and tags, weighed by
 * {@code ln((1 + books) / (1 + books with it)) + 1} and brought to length 1; a book is as good as
 * its cosine to the mean of the liked books (Lops, de Gemmis, Semeraro, Recommender Systems
 * Handbook, 2011, chapter 3).
 */
public final class ContentCentroid implements Ranker {
  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Evidence liked;
  private final int[][] words;
  private final float[][] weights;
  private final int[][] booksOf;
  private final float[][] weightsIn;

  /**
   * Weighs the words; no rating plays a part in that.
   *
   * @param books in the order of their numbers
   * @param liked which ratings count
   */
  public ContentCentroid(List<Book> books, Evidence liked) {
    this.liked = liked;
    this.words = new int[books.size()][];
    this.weights = new float[books.size()][];
    Map<String, Integer> numbers = new HashMap<>();
    List<Map<Integer, Integer>> counts = new ArrayList<>();
    List<Integer> frequencies = new ArrayList<>();
    for (Book book : books) {
      Map<Integer, Integer> count = new TreeMap<>();
      words(book)
          .forEach(
              word -> {
                int number = numbers.computeIfAbsent(word, unseen -> numbers.size());
                count.merge(number, 1, Integer::sum);
              });
      for (int number : count.keySet()) {
        while (frequencies.size() <= number) {
          frequencies.add(0);
        }
        frequencies.set(number, frequencies.get(number) + 1);
      }
      counts.add(count);
    }
    this.booksOf = new int[numbers.size()][];
    this.weightsIn = new float[numbers.size()][];
    for (int number = 0; number < booksOf.length; number++) {
      booksOf[number] = new int[frequencies.get(number)];
      weightsIn[number] = new float[frequencies.get(number)];
    }
    int[] filled = new int[numbers.size()];
    for (int book = 0; book < words.length; book++) {
      weigh(book, counts.get(book), frequencies);
      for (int i = 0; i < words[book].length; i++) {
        int word = words[book][i];
        booksOf[word][filled[word]] = book;
        weightsIn[word][filled[word]++] = weights[book][i];
      }
    }
  }

  private static Stream<String> words(Book book) {
    return Stream.of(Stream.of(book.title()), book.authors().stream(), book.tags().stream())
        .flatMap(each -> each)
        .flatMap(text -> WORD_END.splitAsStream(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 1);
  }

  private void weigh(int book, Map<Integer, Integer> count, List<Integer> frequencies) {
    words[book] = count.keySet().stream().mapToInt(Integer::intValue).toArray();
    weights[book] = new float[words[book].length];
    double squares = 0;
    double[] raw = new double[words[book].length];
    for (int i = 0; i < raw.length; i++) {
      int word = words[book][i];
      raw[i] = count.get(word) * (Math.log((1.0 + words.length) / (1 + frequencies.get(word))) + 1);
      squares += raw[i] * raw[i];
    }
    for (int i = 0; i < raw.length; i++) {
      weights[book][i] = (float) (raw[i] / Math.sqrt(squares));
    }
  }

  @Override
  public int[] rank(Profile profile, int n) {
    float[] centroid = new float[booksOf.length];
    for (int book : liked.of(profile)) {
      for (int i = 0; i < words[book].length; i++) {
        centroid[words[book][i]] += weights[book][i];
      }
    }
    float[] scores = new float[words.length];
    for (int word = 0; word < centroid.length; word++) {
      for (int i = 0; centroid[word] != 0 && i < booksOf[word].length; i++) {
        scores[booksOf[word][i]] += centroid[word] * weightsIn[word][i];
      }
    }
    BestFirst.zeroToMissing(scores);
    return BestFirst.unrated(scores, profile, n);
  }
}
