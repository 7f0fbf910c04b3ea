package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;
import readalike.engine.hybrid.Reason;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.ScoreParts;
import readalike.engine.taste.Interval;

class BookJsonTest {
  private static final Book DUNE =
      new Book(
          "b/1",
          "dune",
          "Dune \"1\"",
          List.of("Frank Herbert"),
          OptionalInt.of(1965),
          "9780441172719",
          "Chilton",
          "en",
          Optional.of(new Series("Dune", "1")),
          List.of("science fiction"),
          "Sand.");

  @Test
  void bookHasItsNineFieldsInOrder() {
    assertThat(BookJson.of(DUNE))
        .hasToString(
            "{\"id\":\"b/1\",\"title\":\"Dune \\\"1\\\"\",\"originalTitle\":\"\",\"authors\":[\"Frank Herbert\"],"
                + "\"year\":1965,\"series\":{\"name\":\"Dune\",\"volume\":\"1\"},"
                + "\"isbn\":\"9780441172719\",\"language\":\"en\",\"tags\":[\"science fiction\"]}");
  }

  @Test
  void whatIsNotKnownIsNullOrEmptyButThere() {
    assertThat(BookJson.of(Book.untitled("x")))
        .hasToString(
            "{\"id\":\"x\",\"title\":\"x\",\"originalTitle\":\"\",\"authors\":[],\"year\":null,\"series\":null,"
                + "\"isbn\":\"\",\"language\":\"\",\"tags\":[]}");
  }

  @Test
  void scoreOfARecommendationIsTheSumOfItsParts() {
    Recommendation recommendation =
        new Recommendation(
            Book.untitled("x"),
            new ScoreParts(0.5, 0.25, 0, 0.125, 0.5),
            Double.NaN,
            new Interval(3, 4.5),
            new Reason(Reason.Kind.POPULAR, List.of(), false, "", List.of(), 1));
    assertThat(RecommendationJson.of(recommendation, "b7", reason -> "Because.").toString())
        .endsWith(
            "\"score\":1.375,\"parts\":{\"taste\":0.5,\"content\":0.25,\"neighbours\":0.0,"
                + "\"popularity\":0.125,\"rules\":0.5},"
                + "\"estimate\":null,\"interval\":[3.0,4.5],\"reason\":\"Because.\",\"build\":\"b7\"}");
  }
}
