package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Book;
import readalike.engine.text.Found.Place;
import readalike.engine.text.SearchRequest.Sort;

/** A shortened search, which leaves out blocks of books, against one that scores every match. */
class FinderTest {
  /** Many blocks of 128 and some of 4,096, which is what block-max WAND leaves out. */
  private static final int BOOKS = 20_000;

  private static final int WORDS = 60;

  /** The order of the clauses changes the last bits of a sum. */
  private static final float ROUNDING = 1e-4f;

  private static WordsQuery words;
  private static Finder shortened;
  private static Finder whole;
  private static Finder estimating;

  @BeforeAll
  static void shelve() throws IOException {
    RandomGenerator random = new SplittableRandom(11);
    TinyLibrary library = new TinyLibrary();
    for (int i = 0; i < BOOKS; i++) {
      Book book = library.book(title(random), word(random) + " " + word(random), word(random));
      if (i % 10 == 0) {
        book = TinyLibrary.edition(book, "work" + i / 30, "en", 1900 + i % 100, "");
      }
      // Few are read by many, and some by as many as others.
      library.add(book, (int) (20 / (0.001 + random.nextDouble())), 4);
    }
    IndexSearcher books = library.searcher(true);
    books.setQueryCache(null);
    LeafReader segment = books.getIndexReader().leaves().getFirst().reader();
    BookColumns columns = new BookColumns(segment);
    Facets facets = new Facets(segment, columns);
    words = new WordsQuery(columns.mostRatings());
    shortened = new Finder(books, columns, facets, new Plenty(0, Integer.MAX_VALUE));
    estimating = new Finder(books, columns, facets, new Plenty(0, 1_000));
    whole = new Finder(books, columns, facets, new Plenty(Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  private static String title(RandomGenerator random) {
    List<String> title = new ArrayList<>();
    for (int length = 1 + random.nextInt(5); length > 0; length--) {
      title.add(word(random));
    }
    return String.join(" ", title);
  }

  /** Frequent and rare ones: the k-th about k times rarer than the first. */
  private static String word(RandomGenerator random) {
    int k = (int) Math.pow(WORDS, random.nextDouble());
    return "w" + (char) ('a' + k % 26) + (char) ('a' + k / 26) + "x";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 19, 500})
  void shortenedSearchHasTheHitsOfTheWholeOne(int offset) throws IOException {
    RandomGenerator random = new SplittableRandom(offset);
    for (int i = 0; i < 60; i++) {
      String typed = title(random);
      TextQuery query = words.asTyped(QueryText.of(typed));
      SearchRequest request =
          new SearchRequest(typed, Narrowing.NONE, Sort.RELEVANCE, 0, 20, offset);
      Found few = shortened.sorted(query, request, Sort.RELEVANCE);
      Found all = whole.sorted(query, request, Sort.RELEVANCE);
      assertThat(few.total()).as(typed).isEqualTo(all.total());
      assertThat(few.facets()).as(typed).isEqualTo(all.facets());
      sameHits(typed, few.page(), all.page());
    }
  }

  /** The same books in the same places, but for those that score alike to the last bits. */
  private static void sameHits(String typed, List<Place> few, List<Place> all) {
    assertThat(few).as(typed).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      float score = all.get(i).score();
      float most = ROUNDING * Math.max(1, score);
      assertThat(few.get(i).score()).as("%s, hit %d", typed, i).isCloseTo(score, within(most));
      boolean alone =
          (i == 0 || all.get(i - 1).score() - score > most)
              && i + 1 < all.size()
              && score - all.get(i + 1).score() > most;
      if (alone) {
        assertThat(few.get(i).book()).as("%s, hit %d", typed, i).isEqualTo(all.get(i).book());
      }
    }
  }

  /**
   * Of the matches about 500 are read, so a standard deviation of the total is at most 5 percent;
   * the blocks are as random as the library.
   */
  @Test
  void totalOfVeryManyIsEstimatedFromAPart() throws IOException {
    TextQuery query = words.asTyped(QueryText.of("wbax"));
    SearchRequest request = SearchRequest.words("wbax", 20);
    Found all = whole.sorted(query, request, Sort.RELEVANCE);
    Found some = estimating.sorted(query, request, Sort.RELEVANCE);
    assertThat(all.estimated()).isFalse();
    assertThat(some.estimated()).isTrue();
    assertThat((double) some.total()).isCloseTo(all.total(), withinPercentage(12));
    assertThat(some.facets().keySet()).isEqualTo(all.facets().keySet());
    sameHits("wbax", some.page(), all.page());
  }

  private static Narrowing fifties() {
    return new Narrowing(
        List.of(),
        List.of(),
        List.of(),
        List.of("1950s"),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of());
  }

  /** A hundredth of the editions, and they alone have a year: too few to speak for all. */
  @Test
  void fewInAChosenDecadeAreCountedOneByOne() throws IOException {
    Narrowing fifties = fifties();
    TextQuery query = words.asTyped(QueryText.of("wbax"));
    SearchRequest request = new SearchRequest("wbax", fifties, Sort.RELEVANCE, 0, 20, 0);
    Found some = estimating.sorted(query, request, Sort.RELEVANCE);
    assertThat(some.estimated()).isFalse();
    assertThat(some.total()).isEqualTo(whole.sorted(query, request, Sort.RELEVANCE).total());
    assertThat(some.total()).isPositive();
  }

  /**
   * Many match, so that only the best by their words are scored in full. The library's order by
   * popularity is steep: whoever is first in the end is among those.
   */
  @Test
  void bestOfVeryManyAreScoredInFull() throws IOException {
    TextQuery query = words.asTyped(QueryText.of("wbax wcax"));
    assertThat(query.hasMore()).isTrue();
    SearchRequest request = SearchRequest.words("wbax wcax", 20);
    Found all = whole.sorted(query, request, Sort.RELEVANCE);
    sameHits("wbax wcax", estimating.sorted(query, request, Sort.RELEVANCE).page(), all.page());
    TextQuery apart = new TextQuery(query.found());
    assertThat(whole.sorted(apart, request, Sort.RELEVANCE).page()).isNotEqualTo(all.page());
  }

  /** The first page and a longer one, each asked twice. */
  @Test
  void whatIsRememberedIsTheSameAgain() throws IOException {
    TextQuery query = words.asTyped(QueryText.of("wbax wcax"));
    for (int offset : new int[] {0, 20}) {
      SearchRequest request =
          new SearchRequest("wbax wcax", Narrowing.NONE, Sort.RELEVANCE, 0, 20, offset);
      Found first = estimating.sorted(query, request, Sort.RELEVANCE);
      assertThat(first.page()).hasSize(20);
      assertThat(estimating.sorted(query, request, Sort.RELEVANCE)).isEqualTo(first);
    }
  }

  @Test
  void whatIsRememberedOfAllIsNotThatOfADecade() throws IOException {
    TextQuery query = words.asTyped(QueryText.of("wbax"));
    SearchRequest all = SearchRequest.words("wbax", 20);
    SearchRequest some = new SearchRequest("wbax", fifties(), Sort.RELEVANCE, 0, 20, 0);
    for (SearchRequest request : List.of(all, some, all)) {
      Found found = estimating.sorted(query, request, Sort.RELEVANCE);
      sameHits("wbax", found.page(), whole.sorted(query, request, Sort.RELEVANCE).page());
    }
  }

  @Test
  void rememberedAreTheLastAsked() {
    Remembered<String, Integer> remembered = new Remembered<>(2);
    remembered.put("a", 1);
    remembered.put("b", 2);
    assertThat(remembered.get("a")).isEqualTo(1);
    remembered.put("c", 3);
    assertThat(remembered.get("b")).isNull();
    assertThat(remembered.get("a")).isEqualTo(1);
  }

  @Test
  void libraryIsLargeEnoughForTheTestToMeanSomething() throws IOException {
    TextQuery query = words.asTyped(QueryText.of("wbax wcax"));
    SearchRequest request = SearchRequest.words("wbax wcax", 20);
    assertThat(whole.sorted(query, request, Sort.RELEVANCE).total()).isGreaterThan(1_000);
  }
}
