package readalike.engine.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TasteDotsTest {
  /** 1*3 + 2*4 = 11 and 1*5 + 2*6 = 17. */
  @Test
  void itIsTheDotProductWithTheBookOfTheNumber() {
    TasteDots dots =
        new TasteDots(
            BookVectors.rounded(new Factors(2, new float[] {3, 4, 5, 6})), new float[] {1, 2});
    assertThat(dots.of(0)).isEqualTo(11);
    assertThat(dots.of(1)).isEqualTo(17);
    assertThat(dots.of(1, 16.9)).isEqualTo(17);
    assertThat(dots.of(0, 16.9)).isNegative().isInfinite();
  }

  /** Small numbers, large ones, zeros and vectors along one dimension: all may be rounded badly. */
  @Property(tries = 200)
  void noBookIsLeftOutThatReachesWhatIsAsked(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 130) int rank) {
    SplittableRandom random = new SplittableRandom(seed);
    Factors books = new Factors(rank, numbers(random, 40 * rank));
    float[] reader = numbers(random, rank);
    TasteDots dots = new TasteDots(BookVectors.rounded(books), reader);
    for (int book = 0; book < books.rows(); book++) {
      double exact = Kernels.dot(reader, 0, books.cells(), book * rank, rank);
      assertThat(dots.of(book)).isEqualTo(exact);
      assertThat(dots.of(book, exact)).isEqualTo(exact);
      double least = random.nextDouble(-2, 2) * exact;
      assertThat(dots.of(book, least)).isIn(exact, Double.NEGATIVE_INFINITY);
      assertThat(dots.of(book, least) >= least).isEqualTo(exact >= least);
    }
  }

  private static float[] numbers(SplittableRandom random, int count) {
    float[] numbers = new float[count];
    float scale = (float) Math.pow(10, random.nextInt(-6, 7));
    for (int i = 0; i < count; i++) {
      float number = (float) random.nextGaussian() * scale;
      numbers[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(8) == 0 ? 1000 * number : number;
    }
    return numbers;
  }

  /**
   * Of 2,000 books in 512 dimensions, drawn at random, the rounded vectors leave all but a
   * twentieth out when the 20 best are asked for: else they would not be worth their memory.
   */
  @Test
  void fewBooksNeedTheirExactVector() {
    SplittableRandom random = new SplittableRandom(7);
    Factors books = new Factors(512, new float[2_000 * 512]);
    for (int i = 0; i < books.cells().length; i++) {
      books.cells()[i] = (float) random.nextGaussian();
    }
    float[] reader = new float[512];
    for (int d = 0; d < reader.length; d++) {
      reader[d] = (float) random.nextGaussian();
    }
    TasteDots dots = new TasteDots(BookVectors.rounded(books), reader);
    double[] exact = new double[books.rows()];
    Arrays.setAll(exact, dots::of);
    double[] sorted = exact.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - 20];
    int read = 0;
    for (int book = 0; book < exact.length; book++) {
      read += Double.isFinite(dots.of(book, least)) ? 1 : 0;
    }
    assertThat(read).isBetween(20, 100);
  }

  @Test
  void withoutTasteEveryBookIsZero() {
    assertThat(TasteDots.NONE.of(3)).isZero();
    assertThat(TasteDots.NONE.of(3, 0)).isZero();
  }

  @Test
  void aVectorOfAnotherRankIsRefused() {
    BookVectors books = BookVectors.of(new Factors(2, new float[4]));
    assertThatThrownBy(() -> new TasteDots(books, new float[3]))
        .hasMessage("books of rank 2 got a vector of 3");
  }
}
