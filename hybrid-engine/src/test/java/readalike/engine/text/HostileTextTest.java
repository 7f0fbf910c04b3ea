package readalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is text: never an error, never more than was asked for. */
class HostileTextTest {
  private static final BookSearch SEARCH = open();

  private static BookSearch open() {
    try {
      return new TinyLibrary()
          .add("To Kill a Mockingbird", "Harper Lee", "classics", 9)
          .add("1984", "George Orwell", "dystopia", 7)
          .add("ノルウェイの森", "村上春樹", "小説", 5)
          .add("War and Peace", "Лев Толстой", "classics", 0)
          .open();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 500)
  void anyUnicodeIsText(@ForAll String text) throws IOException {
    answers(text);
  }

  @Property(tries = 500)
  void fragmentsOfQuerySyntaxAreText(@ForAll("syntax") String text) throws IOException {
    answers(text);
  }

  @Provide
  Arbitrary<String> syntax() {
    return Arbitraries.of(
            "title:",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "^5",
            "\"",
            "~2",
            "*",
            "?",
            ":",
            "\\",
            "/",
            "/.*/",
            "+",
            "-",
            "TO",
            "*:*",
            "war",
            "peace",
            "kil",
            " ",
            "'",
            "\u0000",
            "\uD800",
            "9780439023481",
            "’",
            "é",
            "森",
            "a",
            "b.",
            "\uD83D\uDCDA")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "aaaaa ",
        "mockingbirb ",
        "war peac ",
        "'",
        "1 ",
        "森",
        "\uD83D\uDCDA",
        "a.b'c-d "
      })
  void repetitionIsBounded(String part) throws IOException {
    answers(part.repeat(SearchRequest.MAX_WORDS_LENGTH));
  }

  @Test
  void manyDifferentUnknownWordsAreBounded() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      words.append((char) ('a' + i % 26)).append("warr").append((char) ('a' + i % 7)).append(' ');
    }
    answers(words.toString());
  }

  @Test
  void oneEndlessWordIsBounded() throws IOException {
    answers("mockingbird".repeat(100_000));
  }

  @Test
  void onlyTheFirstWordsAreRead() throws IOException {
    assertThat(QueryText.of("word ".repeat(60)).words()).hasSize(QueryText.MOST_WORDS);
  }

  private static void answers(String text) throws IOException {
    String words = text.substring(0, Math.min(text.length(), SearchRequest.MAX_WORDS_LENGTH));
    SearchResult result = SEARCH.search(SearchRequest.words(words, 2));
    assertThat(result.hits()).hasSizeLessThanOrEqualTo(2);
    assertThat(result.total()).isBetween((long) result.hits().size(), 4L);
    List<Suggestion> suggestions = SEARCH.suggest(text, 3);
    assertThat(suggestions).hasSizeLessThanOrEqualTo(3);
  }
}
