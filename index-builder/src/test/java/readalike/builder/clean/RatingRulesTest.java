package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.catalog.Book;

/** The rules for ratings, one by one. */
class RatingRulesTest {
  private static final String GOOD = "user_id,book_id,rating\nu1,b1,5\nu1,b2,4\nu2,b1,3\nu2,b2,1\n";

  @TempDir Path folder;

  private ImportedData read(String ratings) throws IOException {
    return Imports.ofRatings(folder, ratings);
  }

  private void assertDropped(String row, Rule rule, String place) throws IOException {
    ImportedData data = read(GOOD + row + "\nu9,b9,2\n");
    assertThat(Imports.places(data, rule)).containsExactly("6: " + place);
    assertThat(Imports.ratings(data))
        .containsExactly("u1 b1 5.0", "u1 b2 4.0", "u2 b1 3.0", "u2 b2 1.0", "u9 b9 2.0");
    assertThat(data.report().count(rule)).isEqualTo(1);
    assertThat(data.report().tables().getFirst().read()).isEqualTo(6);
  }

  @Test
  void rowWithoutAnIdIsDropped() throws IOException {
    assertDropped(" ,b1,5", Rule.MISSING_ID, "| b1 | 5");
    assertDropped("u3,,5", Rule.MISSING_ID, "u3 | | 5");
  }

  @Test
  void rowWithAnOverlongIdIsDropped() throws IOException {
    String id = "x".repeat(201);
    assertDropped("u3," + id + ",5", Rule.OVERLONG_ID, "u3 | " + "x".repeat(55) + "…");
  }

  @Test
  void rowWithoutARatingIsDropped() throws IOException {
    assertDropped("u3,b1,", Rule.MISSING_RATING, "u3 | b1 |");
  }

  @Test
  void ratingThatIsNoNumberIsDropped() throws IOException {
    for (String rating :
        new String[] {"good", "NaN", "Infinity", "1e0", "0x5", "4f", "--1", "1.2.3"}) {
      assertDropped("u3,b1," + rating, Rule.RATING_NOT_A_NUMBER, rating);
    }
  }

  @Test
  void ratingOffTheScaleIsDropped() throws IOException {
    assertDropped("u3,b1,55", Rule.OFF_THE_SCALE, "user u3, book b1, rating 55.0");
    assertDropped("u3,b1,-1", Rule.OFF_THE_SCALE, "user u3, book b1, rating -1.0");
  }

  @Test
  void ratingOfZeroIsImplicit() throws IOException {
    assertDropped("u3,b1,0", Rule.IMPLICIT_RATING, "u3 | b1 | 0");
  }

  @Test
  void raggedRowIsDropped() throws IOException {
    assertDropped("u3,b1", Rule.RAGGED_ROW, "u3 | b1");
    assertDropped("u3,b1,5,5", Rule.RAGGED_ROW, "u3 | b1 | 5 | 5");
  }

  @Test
  void rowWithAForgottenQuoteIsDropped() throws IOException {
    assertDropped("u3,\"b1,5", Rule.UNBALANCED_QUOTE, "u3,\"b1,5");
  }

  @Test
  void lastOfADuplicatePairWins() throws IOException {
    ImportedData data =
        read("user_id,book_id,rating\nu1,b1,1\nu2,b1,2\nu1,b1,3\nu1,b2,4\nu1,b1,5\n");
    assertThat(Imports.ratings(data)).containsExactly("u2 b1 2.0", "u1 b2 4.0", "u1 b1 5.0");
    assertThat(Imports.places(data, Rule.DUPLICATE_RATING))
        .containsExactly("2: user u1, book b1, rating 1.0", "4: user u1, book b1, rating 3.0");
  }

  @Test
  void ratingOffTheScaleReplacesNoRatingOnIt() throws IOException {
    ImportedData data = read(GOOD + "u1,b1,55\n");
    assertThat(Imports.ratings(data)).contains("u1 b1 5.0");
    assertThat(data.report().count(Rule.DUPLICATE_RATING)).isZero();
  }

  @Test
  void userAndBookWhoseOnlyRatingIsDroppedAreGone() throws IOException {
    ImportedData data = read("user_id,book_id,rating\nu0,b0,55\nu1,b1,5\n");
    assertThat(data.users().ids()).containsExactly("u1");
    assertThat(data.books()).containsExactly(Book.untitled("b1"));
  }

  @Test
  void ratingOfAnUnknownBookIsKeptUnderItsId() throws IOException {
    ImportedData data =
        new Imports(folder)
            .with("books.csv", "book_id,title\nb1,Dune\nb2,Emma\n")
            .with("ratings.csv", "user_id,book_id,rating\nu1,b7,5\nu1,b1,4\nu2,b7,3\n")
            .read();
    assertThat(Imports.places(data, Rule.UNKNOWN_BOOK)).containsExactly("2: b7", "4: b7");
    assertThat(data.bookIds().ids()).containsExactly("b1", "b2", "b7");
    assertThat(data.books().getLast()).isEqualTo(Book.untitled("b7"));
    assertThat(Imports.ratings(data)).hasSize(3);
  }

  @Test
  void onlyTheFirstFivePlacesAreKept() throws IOException {
    ImportedData data = read(GOOD + GOOD.substring(23) + "u3,b1,x\n".repeat(7));
    assertThat(data.report().count(Rule.RATING_NOT_A_NUMBER)).isEqualTo(7);
    assertThat(Imports.places(data, Rule.RATING_NOT_A_NUMBER)).hasSize(5);
  }

  @Test
  void columnsMayStandInAnyOrderAndCase() throws IOException {
    ImportedData data = read("Book_ID;rating;more;userId\nb1;4,5;x;u1\n");
    assertThat(Imports.ratings(data)).containsExactly("u1 b1 4.5");
  }

  @Test
  void timeIsReadInSecondsMillisecondsOrAsADate() throws IOException {
    ImportedData data =
        read(
            """
            user_id,book_id,rating,timestamp
            u1,b1,5,1136073600
            u1,b2,5,1136073600000
            u1,b3,5,1136073600000000
            u1,b4,5,2006-01-01
            u1,b5,5,2006-01-01T00:00:00Z
            u1,b6,5,2006-01-01 00:00:00
            u1,b7,5,
            u1,b8,5,yesterday
            """);
    for (int i = 0; i < 6; i++) {
      assertThat(data.ratings().time(i)).isEqualTo(1136073600L);
    }
    assertThat(data.ratings().time(6)).isZero();
    assertThat(data.ratings().time(7)).isZero();
    assertThat(data.report().count(Rule.TIME_IN_MILLISECONDS)).isEqualTo(2);
    assertThat(Imports.places(data, Rule.BAD_TIME)).containsExactly("9: yesterday");
  }
}
