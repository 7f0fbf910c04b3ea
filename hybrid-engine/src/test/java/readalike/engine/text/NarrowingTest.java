package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult.FacetValue;

/** Editions, filters, facets, sorts and pages. */
class NarrowingTest {
  private static final SearchRequest ALL = SearchRequest.words("", 100);

  private final TinyLibrary library = new TinyLibrary();
  private BookSearch search;

  @BeforeEach
  void shelve() throws IOException {
    add(
        "Good Omens",
        "Terry Pratchett; Neil Gaiman",
        "fantasy; humour",
        "good",
        "eng",
        1990,
        50,
        4.2f);
    add(
        "Ein gutes Omen",
        "Terry Pratchett; Neil Gaiman",
        "fantasy; Humor",
        "good",
        "ger",
        1991,
        8,
        4.4f);
    add("Good Omens", "Terry Pratchett; Neil Gaiman", "fantasy", "good", "eng", 2006, 90, 4.1f);
    add("Stardust", "Neil Gaiman", "fantasy; romance", "stardust", "eng", 1999, 70, 4f);
    add("Momo", "Michael Ende", "fantasy; children", "momo", "ger", 1973, 30, 4.8f);
    add("Emma", "Jane Austen", "romance; classics", "emma", "eng", 1815, 90, 3.9f);
    add("Iliad", "Homer", "classics", "iliad", "grc", -750, 0, Float.NaN);
    add("Loved Once", "Nobody", "romance", "once", "eng", 2020, 1, 5f);
    search = library.open();
  }

  private void add(
      String title,
      String authors,
      String tags,
      String work,
      String language,
      int year,
      int readers,
      float mean) {
    Book book = library.book(title, authors, tags);
    library.add(TinyLibrary.edition(book, work, language, year, ""), readers, mean);
  }

  @Test
  void editionsOfAWorkAreOneHitByTheBestKnownOfThoseThatMatchAlike() throws IOException {
    SearchResult result = search.search(SearchRequest.words("good omens", 10));
    assertThat(result.total()).isEqualTo(1);
    assertThat(ids(result)).containsExactly("b2");
  }

  @Test
  void theEditionThatMatchesBestStandsForTheWork() throws IOException {
    assertThat(ids(search.search(SearchRequest.words("gutes omen", 10)))).containsExactly("b1");
    assertThat(ids(search.search(filtered(List.of(), List.of(), "ger", null, null))))
        .containsExactly("b4", "b1");
  }

  @Test
  void severalAuthorsAndTagsMustAllBeThere() throws IOException {
    assertThat(ids(search.search(filtered(List.of("Neil Gaiman"), List.of(), "", null, null))))
        .containsExactly("b2", "b3");
    assertThat(
            ids(
                search.search(
                    filtered(
                        List.of("Neil Gaiman", "Terry Pratchett"),
                        List.of("fantasy", "humour"),
                        "",
                        null,
                        null))))
        .containsExactly("b0");
    assertThat(search.search(filtered(List.of(), List.of("no such"), "", null, null)).total())
        .isZero();
  }

  @Test
  void yearsAreALimitOnEitherSide() throws IOException {
    assertThat(ids(search.search(filtered(List.of(), List.of(), "", 1973, 1990))))
        .containsExactly("b0", "b4");
    assertThat(ids(search.search(filtered(List.of(), List.of(), "", null, 0))))
        .containsExactly("b6");
    assertThat(ids(search.search(filtered(List.of(), List.of(), "", 2007, null))))
        .containsExactly("b7");
  }

  @Test
  void filtersThatLeaveNothingDoNotMakeAWordASlip() throws IOException {
    SearchResult result =
        search.search(
            new SearchRequest(
                "emma",
                narrowed(List.of(), List.of(), "ger", null, null),
                Sort.RELEVANCE,
                0,
                10,
                0));
    assertThat(result.total()).isZero();
    assertThat(result.hits()).isEmpty();
    assertThat(result.didYouMean()).isEmpty();
  }

  @Test
  void aFacetCountIsTheTotalWithItAsOneMoreFilter() throws IOException {
    SearchResult all = search.search(ALL);
    assertThat(all.facets()).containsOnlyKeys("author", "tag", "language", "decade");
    for (FacetValue value : all.facets().get("author")) {
      assertThat(search.search(filtered(List.of(value.value()), List.of(), "", null, null)).total())
          .isEqualTo(value.count());
    }
    for (FacetValue value : all.facets().get("tag")) {
      assertThat(search.search(filtered(List.of(), List.of(value.value()), "", null, null)).total())
          .isEqualTo(value.count());
    }
    for (FacetValue value : all.facets().get("language")) {
      assertThat(search.search(filtered(List.of(), List.of(), value.value(), null, null)).total())
          .isEqualTo(value.count());
    }
    for (FacetValue value : all.facets().get("decade")) {
      int from = Integer.parseInt(value.value().replace("s", ""));
      assertThat(search.search(filtered(List.of(), List.of(), "", from, from + 9)).total())
          .isEqualTo(value.count());
    }
  }

  @Test
  void facetsCountWorksMostFrequentFirstThenByValue() throws IOException {
    assertThat(search.search(ALL).facets().get("tag"))
        .startsWith(
            new FacetValue("fantasy", 3),
            new FacetValue("romance", 3),
            new FacetValue("classics", 2));
    assertThat(search.search(ALL).facets().get("decade")).contains(new FacetValue("-750s", 1));
  }

  /** Twenty-five values of one book each, the last ones first: twenty are given. */
  @Test
  void ofEquallyFrequentValuesTheFirstAreGivenWhereverTheyStand() throws IOException {
    TinyLibrary backwards = new TinyLibrary();
    for (char tag = 'y'; tag >= 'a'; tag--) {
      backwards.add("Book", "Nobody", "tag " + tag, 1);
    }
    assertThat(backwards.open().search(ALL).facets().get("tag"))
        .hasSize(20)
        .startsWith(new FacetValue("tag a", 1))
        .endsWith(new FacetValue("tag t", 1));
  }

  @Test
  void popularFirstThenByBookNumber() throws IOException {
    assertThat(ids(search.search(sorted(Sort.POPULARITY))))
        .containsExactly("b2", "b5", "b3", "b4", "b7", "b6");
  }

  @Test
  void oneFullMarkDoesNotBeatManyAndTheUnratedComeLast() throws IOException {
    List<String> order = ids(search.search(sorted(Sort.RATING)));
    assertThat(order).startsWith("b4").endsWith("b6");
    assertThat(order.indexOf("b7")).isGreaterThan(order.indexOf("b4"));
  }

  @Test
  void theNewestEditionComesFirst() throws IOException {
    assertThat(ids(search.search(sorted(Sort.NEWEST))))
        .containsExactly("b7", "b2", "b3", "b4", "b5", "b6");
  }

  @Test
  void pagesPutTogetherAreTheWhole() throws IOException {
    for (Sort sort : Sort.values()) {
      List<String> pages = new ArrayList<>();
      for (int offset = 0; offset < 8; offset += 2) {
        pages.addAll(
            ids(search.search(request(List.of(), List.of(), "", null, null, sort, 2, offset))));
      }
      assertThat(pages).isEqualTo(ids(search.search(sorted(sort))));
    }
  }

  private static SearchRequest sorted(Sort sort) {
    return request(List.of(), List.of(), "", null, null, sort, 100, 0);
  }

  private static SearchRequest filtered(
      List<String> authors, List<String> tags, String language, Integer from, Integer to) {
    return request(authors, tags, language, from, to, Sort.RELEVANCE, 100, 0);
  }

  private static SearchRequest request(
      List<String> authors,
      List<String> tags,
      String language,
      Integer from,
      Integer to,
      Sort sort,
      int n,
      int offset) {
    return new SearchRequest("", narrowed(authors, tags, language, from, to), sort, 0, n, offset);
  }

  private static Narrowing narrowed(
      List<String> authors, List<String> tags, String language, Integer from, Integer to) {
    return new Narrowing(
        authors,
        tags,
        language.isEmpty() ? List.of() : List.of(language),
        List.of(),
        optional(from),
        optional(to),
        List.of());
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.book().id()).toList();
  }
}
