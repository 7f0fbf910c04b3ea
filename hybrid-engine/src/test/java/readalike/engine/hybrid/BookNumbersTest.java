package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forty documents in four leaves. */
final class BookNumbersTest {
  private static final int BOOKS = 40;

  private BareIndex index;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    index = BareIndex.ofLeaves(10, 10, 10, 10);
    searcher = index.searcher();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void theBooksOfTheNumbersMatchInEveryLeaf() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int[] some = random.ints(random.nextInt(30), 0, BOOKS + 5).toArray();
      int[] expected =
          IntStream.of(some).filter(number -> number < BOOKS).sorted().distinct().toArray();
      assertThat(found(BookNumbers.of(some))).containsExactly(expected);
    }
  }

  @Test
  void theyCanBeLeftOutOrNarrowedDown() throws IOException {
    BookNumbers some = BookNumbers.of(new int[] {39, 0, 12, 13});
    Query without =
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(some, Occur.MUST_NOT)
            .build();
    assertThat(found(without)).hasSize(BOOKS - 4).doesNotContain(0, 12, 13, 39);
    Query both =
        new BooleanQuery.Builder()
            .add(some, Occur.FILTER)
            .add(BookNumbers.of(new int[] {1, 11, 13, 30, 39}), Occur.FILTER)
            .build();
    assertThat(found(both)).containsExactly(13, 39);
  }

  @Test
  void theOrderOfTheNumbersMakesNoOtherQuery() {
    assertThat(BookNumbers.of(new int[] {2, 1, 2}))
        .isEqualTo(BookNumbers.of(new int[] {1, 2}))
        .hasSameHashCodeAs(BookNumbers.of(new int[] {1, 2}))
        .isNotEqualTo(BookNumbers.of(new int[] {1, 3}));
  }

  private int[] found(Query query) throws IOException {
    return Arrays.stream(searcher.search(query, BOOKS).scoreDocs)
        .mapToInt(hit -> hit.doc)
        .sorted()
        .toArray();
  }
}
