package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Book;
import readalike.engine.hybrid.Reason;
import readalike.engine.hybrid.ReasonSentence;
import readalike.web.TestServer;

/** Reasons are said in the languages of the site. */
class ReasonTextsTest {
  private static final Book DUNE = Book.untitled("Dune");
  private static final Book EMMA = Book.untitled("Emma");

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyLanguageHasEveryPhrase() throws IOException {
    for (Texts texts : new SiteLanguages(SiteFolder.read()).all()) {
      for (String name : ReasonSentence.NAMES) {
        assertThat(texts.has("served.reasons." + name))
            .describedAs("%s in %s", name, texts.code())
            .isTrue();
      }
    }
  }

  /** The engine says them in English without the site, so both must say the same. */
  @Test
  void englishIsTheEnginesEnglish() throws IOException {
    ReasonSentence site = new SiteLanguages(SiteFolder.read()).of("en").orElseThrow().reasons();
    for (Reason reason : reasons()) {
      assertThat(site.of(reason)).isEqualTo(ReasonSentence.ENGLISH.of(reason));
      assertThat(site.of(reason, "7")).isEqualTo(ReasonSentence.ENGLISH.of(reason, "7"));
    }
  }

  @Test
  void arabicSaysItInArabic() throws IOException {
    ReasonSentence arabic = new SiteLanguages(SiteFolder.read()).of("ar").orElseThrow().reasons();
    for (Reason reason : reasons()) {
      assertThat(arabic.of(reason)).containsPattern("^\\p{IsArabic}").doesNotContain("{");
      assertThat(arabic.of(reason, "7")).containsPattern("^\\p{IsArabic}").doesNotContain("{");
    }
  }

  /**
   * Two Latin names in one isolate would read from left to right, with the "and" between them
   * turned.
   */
  @Test
  void eachNameInAnArabicSentenceStandsInAnIsolateOfItsOwn() throws IOException {
    ReasonSentence arabic = new SiteLanguages(SiteFolder.read()).of("ar").orElseThrow().reasons();
    assertThat(arabic.of(reasons().getFirst()))
        .contains("\u2068sand\u2069", "\u2068spice\u2069", "\u2068Dune\u2069");
  }

  @Test
  void theApiSpeaksTheLanguageThatIsAskedForElseEnglish() throws Exception {
    assertThat(similar("ar").body()).contains("Emma").containsPattern("\\p{IsArabic}");
    assertThat(similar("ar").headers().allValues("Vary").toString()).contains("Accept-Language");
    assertThat(similar("tlh, en;q=0.5").body()).doesNotContainPattern("\\p{IsArabic}");
  }

  @Test
  void pagesGiveReasonsInTheirLanguageAndSayWhoseTheyAre() throws Exception {
    assertThat(page("/reader/u7?", "en")).contains("Because reader u7 liked");
    assertThat(page("/reader/u7?", "ar")).contains("لأن القارئ").doesNotContain("Because");
    assertThat(page("/book/emma?", "ar")).doesNotContain("Readers of", "By Jane Austen, like");
    assertThat(page("/embed/similar?book=emma&size=large&", "ar"))
        .doesNotContain("Readers of", "By Jane Austen, like");
  }

  private static List<Reason> reasons() {
    List<Book> both = List.of(DUNE, EMMA);
    List<String> themes = List.of("sand", "spice");
    return Arrays.asList(
        new Reason(Reason.Kind.LIKED, both, true, "", themes, 0),
        new Reason(Reason.Kind.LIKED, List.of(DUNE, EMMA, DUNE), false, "Ann", List.of(), 0),
        new Reason(Reason.Kind.SHARED, List.of(), false, "", List.of("sand"), 0),
        new Reason(Reason.Kind.SHARED, List.of(), false, "", List.of(), 0),
        new Reason(Reason.Kind.POPULAR, List.of(), false, "", List.of(), 0),
        new Reason(Reason.Kind.POPULAR, List.of(), false, "", List.of(), 1),
        new Reason(Reason.Kind.POPULAR, List.of(), false, "", List.of(), 1200),
        new Reason(Reason.Kind.SAME_READERS, List.of(DUNE), false, "Ann", themes, 0),
        new Reason(Reason.Kind.ALIKE, List.of(DUNE), false, "Ann", themes, 0),
        new Reason(Reason.Kind.ALIKE, List.of(DUNE), false, "", themes, 0),
        new Reason(Reason.Kind.ALIKE, List.of(DUNE), false, "", List.of(), 0));
  }

  private static HttpResponse<String> similar(String language) throws Exception {
    return get("/api/v1/books/emma/similar", language);
  }

  private static String page(String address, String language) throws Exception {
    return get(address, language).body();
  }

  private static HttpResponse<String> get(String address, String language) throws Exception {
    return server.send(server.request(address).header("Accept-Language", language));
  }
}
