package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Book;

class BookSearchTest {
  private TinyLibrary library;

  @BeforeEach
  void shelve() {
    library =
        new TinyLibrary()
            .add("To Kill a Mockingbird", "Harper Lee", "classics; fiction", 900)
            .add("Mockingbird Songs", "Wayne Flynt", "letters", 3)
            .add("There There", "Tommy Orange", "fiction", 40)
            .add("And Then There Were None", "Agatha Christie", "mystery", 500)
            .add("It", "Stephen King", "horror", 300)
            .add("The Great Gatsby", "F. Scott Fitzgerald", "classics", 800)
            .add("Ender's Game", "Orson Scott Card", "science fiction", 600)
            .add("L'Étranger", "Albert Camus", "classics", 200)
            .add("Cien años de soledad", "Gabriel García Márquez", "classics", 250)
            .add("Pride and Prejudice", "Jane Austen", "classics; romance", 850)
            .add("Catch-22", "Joseph Heller", "classics; war", 400)
            .add("1984", "George Orwell", "dystopia", 700)
            .add("The Hobbit", "J. R. R. Tolkien", "fantasy", 750)
            .add("His Own", "Nobody", "", 1)
            .add("Harry Potter and the Chamber of Secrets", "J.K. Rowling", "fantasy", 950);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mockingbird | To Kill a Mockingbird",
        "There There | There There",
        "there there | There There",
        "it | It",
        "a great gatsby | The Great Gatsby",
        "enders game | Ender's Game",
        "ender game | Ender's Game",
        "Ender’s Game | Ender's Game",
        "letranger | L'Étranger",
        "étranger | L'Étranger",
        "cien anos de soledad | Cien años de soledad",
        "pride & prejudice | Pride and Prejudice",
        "catch 22 | Catch-22",
        "1984 | 1984",
        "king stephen | It",
        "garcia marquez | Cien años de soledad",
        "jrr tolkien | The Hobbit",
        "J.R.R. Tolkien | The Hobbit",
        "jk rowling | Harry Potter and the Chamber of Secrets",
        "potter chamber | Harry Potter and the Chamber of Secrets",
        "science fiction | Ender's Game",
      })
  void theBookThatWasMeantComesFirst(String words, String title) throws IOException {
    assertThat(found(words)).startsWith(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mokingbird | To Kill a Mockingbird | mockingbird",
        "tolkein hobit | The Hobbit | tolkien hobbit",
        "graet gatbsy | The Great Gatsby | great gatsby",
        "yobbit | The Hobbit | hobbit",
        "harrypotter chamber | Harry Potter and the Chamber of Secrets | harry potter chamber",
        "the «Hobit»! | The Hobbit | the «hobbit»!",
        "hobitt | The Hobbit | hobbit",
        "teh hobitt | The Hobbit | the hobbit",
        "gmae ender | Ender's Game | game ender",
        "ihs | His Own | his",
      })
  void aSlipOfTheFingersIsUnderstoodAndSaid(String words, String title, String better)
      throws IOException {
    SearchResult result = library.open().search(SearchRequest.words(words, 10));
    assertThat(result.hits().getFirst().book().title()).isEqualTo(title);
    assertThat(result.didYouMean()).isEqualTo(better);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "112263 | 11/22/63",
        "winniethepooh | Winnie-the-Pooh",
        "the yellow wallpaper | The Yellow Wall-Paper",
        "yellow wall paper | The Yellow Wall-Paper",
        "mocking bird songs | Mockingbird Songs",
      })
  void spacesThatAreMissingOrTooManyAreForgivenInATitle(String words, String title)
      throws IOException {
    library
        .add("11/22/63", "Stephen King", "", 50)
        .add("Winnie-the-Pooh", "A. A. Milne", "", 50)
        .add("The Yellow Wall-Paper", "Charlotte Perkins Gilman", "", 20);
    assertThat(found(words)).startsWith(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lotr | The Two Towers | the lord of the rings",
        "tlotr | The Two Towers | the lord of the rings",
        "LOTR two | The Two Towers | the lord of the rings two",
        "lotr tolkien | The Two Towers | the lord of the rings tolkien",
        "tkam | To Kill a Mockingbird | to kill a mockingbird",
        "hpatcos | Harry Potter and the Chamber of Secrets | harry potter and the chamber of secrets",
        "jrrt | The Hobbit | jrr tolkien",
        "cads | Cien años de soledad | cien anos de soledad",
      })
  void theFirstLettersOfATitleASeriesOrAnAuthorAreSpelledOut(
      String typed, String title, String better) throws IOException {
    addTowers();
    library.add("To Keep a Mule", "Nobody", "", 2);
    SearchResult result = library.open().search(SearchRequest.words(typed, 10));
    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.didYouMean()).isEqualTo(better);
    assertThat(result.nearness()).isEqualTo(SearchResult.Nearness.CORRECTED);
  }

  @Test
  void lettersAreThoseOfTheMostReadBookThatHasThem() throws IOException {
    library.add("Two Odd Ends", "Nobody", "", 1).add("Tales of Egypt", "Somebody", "", 500);
    assertThat(found("toe")).containsExactly("Tales of Egypt");
  }

  /** One letter away stands The Hobbit: so read a book was rather meant. */
  @Test
  void lettersOfABookThatFewKnowAreRatherASlip() throws IOException {
    library.add("Heroes Of Bad Billing In Towns", "Nobody", "", 2).add("Hobbi", "N", "", 900);
    SearchResult result = library.open().search(SearchRequest.words("hobbit", 5));
    assertThat(titles(result)).first().isEqualTo("The Hobbit");
    assertThat(found("hobbt")).first().isEqualTo("Hobbi");
    library.add("Every Man Needs Art", "Nobody", "", 1).add("Emma", "Jane Austen", "", 800);
    assertThat(found("emna")).first().isEqualTo("Emma");
  }

  @Test
  void fourLettersAreNoSlipOfAWordOfThree() throws IOException {
    addTowers();
    library.add("The Way of Kings", "Brandon Sanderson", "", 50);
    assertThat(found("twok")).startsWith("The Way of Kings");
  }

  /** Spelled out twenty-four times the letters would be refused as a question. */
  @Test
  void aBetterTextIsOfferedOnlyWhereItMayBeAsked() throws IOException {
    addTowers();
    SearchResult result = library.open().search(SearchRequest.words("lotr ".repeat(24), 5));
    assertThat(titles(result)).containsExactly("The Two Towers");
    assertThat(result.didYouMean()).isEmpty();
  }

  @Test
  void aWordThatABookHasIsNotReadAsLetters() throws IOException {
    library.add("Tkam Tales", "Nobody", "", 1);
    assertThat(found("tkam")).containsExactly("Tkam Tales");
    SearchResult result = library.open().search(SearchRequest.words("tkam lee", 5));
    assertThat(result.nearness()).isEqualTo(SearchResult.Nearness.PARTLY);
    assertThat(result.didYouMean()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lord of the rings book 2",
        "lord of the rings vol. 2",
        "the lord of the rings, volume two",
        "lord of the rings #2",
        "lord of the rings part 2",
      })
  void theWordBeforeTheNumberOfAVolumeNeedNotStandInTheBook(String typed) throws IOException {
    addTowers();
    SearchResult result = library.open().search(SearchRequest.words(typed, 10));
    assertThat(titles(result)).containsExactly("The Two Towers");
    assertThat(result.nearness()).isEqualTo(SearchResult.Nearness.TYPED);
  }

  @Test
  void thatWordIsNeededWhereNoNumberFollows() throws IOException {
    library.add("The Jungle Book", "Rudyard Kipling", "", 100).add("Jungle", "Nobody", "", 500);
    assertThat(found("jungle book")).containsExactly("The Jungle Book");
    library.add("Jungle Book Tales", "A", "", 1).add("Jungle Tales", "B", "", 500);
    assertThat(found("jungle book tales")).containsExactly("Jungle Book Tales");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "book called the hobbit | The Hobbit",
        "great gatsby novel paperback | The Great Gatsby",
        "hobbit tolkien ebook epub | The Hobbit",
        "book titled it | It",
        "book called cien anos de soledad | Cien años de soledad",
        "paperback titled nineteen eighty four | 1984",
        "ebook called vojna i mir | Война и мир",
      })
  void wordsAroundATitleAreForgivenWhereTheRestNamesABook(String typed, String title)
      throws IOException {
    library.add("Война и мир", "Лев Толстой", "", 100);
    SearchResult result = library.open().search(SearchRequest.words(typed, 10));
    assertThat(titles(result)).first().isEqualTo(title);
    assertThat(result.nearness()).isEqualTo(SearchResult.Nearness.PARTLY);
  }

  /** Fiction is what they are about: that is no name, and one word may be missing as ever. */
  @Test
  void wordsAroundWhatNamesNoBookAreLikeAnyOthers() throws IOException {
    library.add("The Book of Beginnings", "Nobody", "", 1);
    assertThat(found("book of fiction")).contains("The Book of Beginnings");
  }

  private void addTowers() {
    library.add(
        TinyLibrary.inSeries(
            library.book("The Two Towers", "J. R. R. Tolkien", ""), "The Lord of the Rings", "2"),
        600,
        4f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "life of pie | Life of Pi",
        "pie of life | ''",
        "life of pi | ''",
        "soledad pie | ''",
        "great gats | The Great Gatsby",
        "pride and prej | ''",
      })
  void aTitleIsOfferedWhereTheWordsOnlyHappenToBeInAnotherBook(String typed, String better)
      throws IOException {
    library
        .add("Life of Pi", "Yann Martel", "", 900)
        .add("Pie of Life", "A Cook", "", 1)
        .add("Life of Pilgrims", "Nobody", "", 50)
        .add(
            TinyLibrary.described(
                library.book("Cooking", "Soledad Cook", ""),
                "",
                "Pie. A great gats. Pride and a prej."),
            1,
            4f);
    SearchResult result = library.open().search(SearchRequest.words(typed, 10));
    assertThat(result.nearness()).isEqualTo(SearchResult.Nearness.TYPED);
    assertThat(result.didYouMean()).isEqualTo(better);
  }

  @Test
  void titleWhoseLastWordIsBegunStandsAboveItsWordsElsewhere() throws IOException {
    library.add(
        TinyLibrary.described(library.book("Prej", "Nobody", ""), "", "Of pride and prej."),
        950,
        4f);
    assertThat(found("pride and prej")).startsWith("Pride and Prejudice", "Prej");
    assertThat(found("and then there")).startsWith("And Then There Were None");
  }

  @Test
  void titleInFullStandsAboveAMoreReadOneThatGoesOn() throws IOException {
    library.add("Gone with the Windmills", "Nobody", "", 950);
    library.add("Gone with the Wind", "Margaret Mitchell", "", 1);
    assertThat(found("gone with the wind"))
        .startsWith("Gone with the Wind", "Gone with the Windmills");
  }

  private void addVolumes(String series, String... titles) {
    for (int i = 0; i < titles.length; i++) {
      Book book = library.book(titles[i], "Nobody", "");
      library.add(TinyLibrary.inSeries(book, series, Integer.toString(i + 1)), 500 + 100 * i, 4f);
    }
  }

  @Test
  void seriesBeginsWithItsFirstVolumeThoughAnotherIsReadMore() throws IOException {
    addVolumes("The Dark Tower", "The Gunslinger", "The Drawing of the Three", "The Waste Lands");
    assertThat(found("dark tower")).startsWith("The Gunslinger");
    assertThat(found("the dark tower")).startsWith("The Gunslinger");
    addVolumes("Ember", "One Flame", "Ember");
    assertThat(found("ember")).as("but the title of that name first").startsWith("Ember");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "second dark tower",
        "dark tower second book",
        "the second dark tower book",
        "the 2nd book in the dark tower series",
        "book 2 of the dark tower",
        "volume two of dark tower",
        "second of the dark tower",
      })
  void volumeIsFoundByItsPlace(String words) throws IOException {
    addVolumes("The Dark Tower", "The Gunslinger", "The Drawing of the Three", "The Waste Lands");
    library.add(
        TinyLibrary.described(library.book("Towers", "A", ""), "", "Second, a dark tower book."),
        900,
        4f);
    assertThat(found(words)).startsWith("The Drawing of the Three");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "third his dark materials | The Amber Spyglass",
        "third book in a series of unfortunate events | The Wide Window",
        "second in search of lost time | Within a Budding Grove",
        "first law second book | Before They Are Hanged",
        "second of the first law | Before They Are Hanged",
        "third percy jackson | The Titan's Curse",
      })
  void nameOfASeriesMayHoldWordsThatStandAroundOne(String words, String title) throws IOException {
    addVolumes("His Dark Materials", "Northern Lights", "The Subtle Knife", "The Amber Spyglass");
    addVolumes("A Series of Unfortunate Events", "The Bad Beginning", "Reptile", "The Wide Window");
    addVolumes("In Search of Lost Time", "Swann's Way", "Within a Budding Grove");
    addVolumes("The First Law", "The Blade Itself", "Before They Are Hanged");
    addVolumes("Percy Jackson and the Olympians", "Lightning", "Sea", "The Titan's Curse");
    addVolumes("Dark Materials of Events", "A", "B", "C");
    assertThat(found(words)).startsWith(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"earthsea trilogy", "earthsea series", "earthsea saga books"})
  void wordsAroundASeriesLeaveAllOfItsVolumes(String words) throws IOException {
    addVolumes("Earthsea", "A Wizard of Earthsea", "The Tombs of Atuan", "Tehanu");
    assertThat(found(words))
        .startsWith("A Wizard of Earthsea")
        .contains("The Tombs of Atuan", "Tehanu");
  }

  @Test
  void volumeOfASeriesThatBeginsSoDoesNotKeepATitleOut() throws IOException {
    addVolumes("House of Night", "A", "B", "C", "D", "E", "F", "G", "H", "Destined");
    library.add("Ninth House", "Leigh Bardugo", "", 3);
    assertThat(found("ninth house series")).startsWith("Ninth House");
  }

  @ParameterizedTest
  @CsvSource({"64, TYPED", "65, CORRECTED"})
  void beginningOfVeryManyTitlesNamesNoneOfThem(int titles, SearchResult.Nearness nearness)
      throws IOException {
    for (int i = 0; i < titles; i++) {
      library.add("Study of X" + i, "Nobody", "", 1);
    }
    assertThat(library.open().search(SearchRequest.words("study of x", 5)).nearness())
        .isEqualTo(nearness);
  }

  @Test
  void titleWithoutItsEndIsOfferedNoOtherWord() throws IOException {
    library.add("Rock", "A", "", 500).add("Mock", "B", "", 1);
    for (int i = 0; i < 30; i++) {
      library.add("To Kill a Rock " + i, "C", "", 1);
    }
    SearchResult result = library.open().search(SearchRequest.words("to kill a mock", 5));
    assertThat(titles(result)).first().isEqualTo("To Kill a Mockingbird");
    assertThat(result.didYouMean()).isEmpty();
  }

  @Test
  void titleWithAnOrdinalStandsAboveAVolume() throws IOException {
    addVolumes("Foundation", "Foundation", "Foundation and Empire", "Second Foundation");
    assertThat(found("second foundation"))
        .startsWith("Second Foundation", "Foundation and Empire")
        .hasSize(2);
  }

  @Test
  void noTitleIsOfferedThatIsAmongTheHitsOrThatTheFiltersMayLeaveOut() throws IOException {
    library
        .add("Emma", "Jane Austen", "classics", 5)
        .add(
            TinyLibrary.described(library.book("Letters", "A", "essays"), "", "Of Emma."), 900, 4f);
    BookSearch search = library.open();
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      SearchRequest request = new SearchRequest("emma", Narrowing.NONE, sort, 0, 10, 0);
      assertThat(search.search(request).total()).isEqualTo(2);
      assertThat(search.search(request).didYouMean()).as("sorted by " + sort).isEmpty();
    }
    SearchRequest second =
        new SearchRequest("emma", Narrowing.NONE, SearchRequest.Sort.RELEVANCE, 0, 10, 1);
    assertThat(search.search(second).didYouMean()).isEmpty();
    SearchRequest narrowed =
        new SearchRequest(
            "emma",
            Narrowing.NONE.withTags(List.of("essays")),
            SearchRequest.Sort.RELEVANCE,
            0,
            10,
            0);
    assertThat(titles(search.search(narrowed))).containsExactly("Letters");
    assertThat(search.search(narrowed).didYouMean()).isEmpty();
  }

  @Test
  void wordsThatABookHasAreNotWidened() throws IOException {
    library.add("The Hobbits", "Somebody Else", "", 2).add("The Rabbit", "Beatrix", "", 900);
    SearchResult result = library.open().search(SearchRequest.words("rabbit", 10));
    assertThat(titles(result)).containsExactly("The Rabbit");
    assertThat(result.didYouMean()).isEmpty();
  }

  @Test
  void aRareWordOffersANearOneThatFarMoreBooksHave() throws IOException {
    library.add("My Life", "Hary Smith", "", 1);
    for (int i = 0; i < 15; i++) {
      library.add("Volume " + i, "Harry Jones", "", i);
    }
    BookSearch search = library.open();
    assertThat(search.search(SearchRequest.words("hary", 5)).didYouMean()).isEqualTo("harry");
    assertThat(search.search(SearchRequest.words("hary", 5)).total()).isEqualTo(1);
    assertThat(search.search(SearchRequest.words("my life", 5)).didYouMean()).isEmpty();
  }

  @Test
  void theExactTitleIsAboveAMoreReadBookThatHoldsIt() throws IOException {
    library.add("Mockingbird", "Walter Tevis", "science fiction", 1);
    assertThat(found("mockingbird")).startsWith("Mockingbird", "To Kill a Mockingbird");
  }

  @Test
  void wordsTogetherAndAtTheStartAreAboveScatteredOnes() throws IOException {
    library
        .add("House of the Wolf Red", "A", "", 10)
        .add("My Red House", "B", "", 10)
        .add("Red House Stories", "C", "", 10);
    assertThat(found("red house"))
        .containsExactly("Red House Stories", "My Red House", "House of the Wolf Red");
  }

  @Test
  void allWordsMustMatchUnlessNoBookHasThemAll() throws IOException {
    assertThat(found("classics gatsby")).containsExactly("The Great Gatsby");
    assertThat(found("great gatsby zzyzx")).first().isEqualTo("The Great Gatsby");
    assertThat(found("zzyzx")).isEmpty();
  }

  @Test
  void seriesVolumePublisherAndDescriptionAreSearched() throws IOException {
    library
        .add(TinyLibrary.inSeries(library.book("Dune Messiah", "F", ""), "Arrakis", "2"), 5, 4f)
        .add(
            TinyLibrary.described(library.book("Blank", "G", ""), "Virago", "A lighthouse."),
            5,
            4f);
    assertThat(found("arrakis 2")).containsExactly("Dune Messiah");
    assertThat(found("virago")).containsExactly("Blank");
    assertThat(found("lighthouse")).containsExactly("Blank");
  }

  @Test
  void blankWordsFindEverythingPopularFirst() throws IOException {
    for (String blank : List.of("", "  ", "?!*")) {
      SearchResult result = library.open().search(SearchRequest.words(blank, 2));
      assertThat(result.total()).isEqualTo(15);
      assertThat(titles(result))
          .containsExactly("Harry Potter and the Chamber of Secrets", "To Kill a Mockingbird");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9780439023481",
        "978-0-439-02348-1",
        "ISBN 0-439-02348-3",
        "isbn:0439023483",
        "0 439 02348 3",
        "439023483",
        "９７８０４３９０２３４８１",
        "isbn-13: 978‑0439023481",
      })
  void anIsbnInAnyFormFindsItsBook(String typed) throws IOException {
    Book games = library.book("The Hunger Games", "Suzanne Collins", "");
    library.add(TinyLibrary.edition(games, "games", "eng", 2008, "0439023483"), 5, 4f);
    assertThat(found(typed)).containsExactly("The Hunger Games");
  }

  @Test
  void anUnknownIsbnFindsNothingNear() throws IOException {
    Book games = library.book("The Hunger Games", "Suzanne Collins", "");
    library.add(TinyLibrary.edition(games, "games", "eng", 2008, "0439023483"), 5, 4f);
    assertThat(found("9780316015844")).isEmpty();
  }

  @Test
  void anIndexOfSeveralSegmentsIsRefused() throws IOException {
    var searcher = library.searcher(false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BookSearch(searcher, library.suggestions(), () -> Synonyms.NONE))
        .withMessageContaining("must have one segment without deletions");
  }

  private List<String> found(String words) throws IOException {
    return titles(library.open().search(SearchRequest.words(words, 10)));
  }

  private static List<String> titles(SearchResult result) {
    return result.hits().stream().map(hit -> hit.book().title()).toList();
  }
}
