package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.hybrid.Rule;
import readalike.web.http.Refusal;

class NewReaderTest {
  private static NewReader of(String json) throws IOException {
    return NewReader.of(JsonBody.parse(json.replace('\'', '"')));
  }

  @Test
  void everyFieldMayBeLeftOut() throws IOException {
    assertThat(of("{}"))
        .isEqualTo(of("{'ratings':null,'rules':null,'n':null,'offset':null}"))
        .extracting(NewReader::n, NewReader::offset)
        .containsExactly(10, 0);
  }

  @Test
  void ratingsAndRulesAreRead() throws IOException {
    NewReader reader =
        of(
            "{'ratings':[{'book':'b','rating':4.5},{'book':'a/ä','rating':1}],'n':100,'offset':3,"
                + "'rules':[{'field':'tag','values':['war'],'bias':0}],'unknown':{}}");
    assertThat(reader.ratings()).containsExactly(entry("b", 4.5f), entry("a/ä", 1f));
    assertThat(reader.rules()).containsExactly(new Rule(Rule.Field.TAG, List.of("war"), 0));
    assertThat(reader.n()).isEqualTo(100);
    assertThat(reader.offset()).isEqualTo(3);
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
        "{'n':0}                                               | n must be 1..100, got 0.0",
        "{'n':1.5}                                             | n must be 1..100, got 1.5",
        "{'n':'1'}                                             | n must be a number",
        "{'offset':1001}                                       | offset must be 0..1000",
        "{'rules':[{'field':'tag','bias':0}]}                  | rules[0].values must be a list",
        "{'rules':[{'field':'tag','values':[1],'bias':0}]}     | rules[0].values[0] must be a text",
        "{'rules':[{'field':'tag','values':[],'bias':0}]}      | rules[0].",
        "{'rules':[{'field':'mood','values':['x'],'bias':0}]}  | rules[0].",
        "{'rules':[{'field':'tag','values':['x'],'bias':-2}]}  | rules[0].",
        "{'rules':[{'field':'tag','values':['x'],'bias':1e300}]} | rules[0].",
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
