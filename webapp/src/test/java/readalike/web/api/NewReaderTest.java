package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.web.http.Refusal;

class NewReaderTest {
  private static NewReader of(String json) throws IOException {
    return NewReader.of(new JsonFields("", JsonBody.parse(json.replace('\'', '"'))));
  }

  @Test
  void ratingsAreReadAndMayBeLeftOut() throws IOException {
    assertThat(of("{'ratings':[{'book':'b','rating':4.5},{'book':'a/ä','rating':1}]}").ratings())
        .containsExactly(entry("b", 4.5f), entry("a/ä", 1f));
    assertThat(of("{}").ratings()).isEmpty();
    assertThat(of("{'ratings':null}").ratings()).isEmpty();
  }

  @Test
  void lastRatingOfABookCounts() throws IOException {
    assertThat(of("{'ratings':[{'book':'b','rating':1},{'book':'b','rating':5}]}").ratings())
        .containsExactly(entry("b", 5f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'ratings':{}}                                        | ratings must be a list",
        "{'ratings':[1]}                                       | ratings[0] must be an object",
        "{'ratings':[{'rating':1}]}                            | ratings[0].book must be a text",
        "{'ratings':[{'book':7,'rating':1}]}                   | ratings[0].book must be a text",
        "{'ratings':[{'book':'b'}]}                            | ratings[0].rating must be a number",
        "{'ratings':[{'book':'b','rating':'5'}]}               | ratings[0].rating must be a number",
      })
  void whatDoesNotFitIs400WithItsPlace(String json, String message) {
    assertThatThrownBy(() -> of(json)).isInstanceOf(Refusal.class).hasMessageStartingWith(message);
  }

  @Test
  void thousandRatingsAreTheMost() throws IOException {
    String rating = "{'book':'b','rating':1}";
    String thousand = (rating + ",").repeat(999) + rating;
    assertThat(of("{'ratings':[" + thousand + "]}").ratings()).hasSize(1);
    assertThatThrownBy(() -> of("{'ratings':[" + thousand + "," + rating + "]}"))
        .hasMessage("ratings may have 1000 entries, got 1001");
  }
}
