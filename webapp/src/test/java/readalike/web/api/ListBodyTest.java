package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readalike.engine.hybrid.Rule;
import readalike.engine.hybrid.Wishes;
import readalike.web.http.Refusal;

class ListBodyTest {
  private static ListBody of(String json) throws IOException {
    return ListBody.of(new JsonFields("", JsonBody.parse(json.replace('\'', '"'))));
  }

  @Test
  void everyFieldMayBeLeftOut() throws IOException {
    assertThat(of("{}"))
        .isEqualTo(
            of(
                "{'rules':null,'n':null,'offset':null,'popularity':null,'diversity':null,"
                    + "'authors':null,'language':null,'avoid':null,'without':null}"))
        .isEqualTo(new ListBody(List.of(), 10, 0, Wishes.NONE));
  }

  @Test
  void wishesAreRead() throws IOException {
    ListBody body =
        of(
            "{'n':100,'offset':3,'popularity':-0.5,'diversity':1,'authors':'any','language':'en',"
                + "'avoid':{'authors':['A'],'tags':['t'],'series':['S']},'without':['b'],"
                + "'rules':[{'field':'tag','values':['war'],'bias':0}],'unknown':{}}");
    assertThat(body)
        .isEqualTo(
            new ListBody(
                List.of("b"),
                100,
                3,
                new Wishes(
                    List.of(
                        Rule.never(Rule.Field.TAG, List.of("war")),
                        Rule.only(Rule.Field.LANGUAGE, List.of("en")),
                        Rule.never(Rule.Field.AUTHOR, List.of("A")),
                        Rule.never(Rule.Field.TAG, List.of("t")),
                        Rule.never(Rule.Field.SERIES, List.of("S"))),
                    -0.5,
                    1,
                    true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
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
        "{'rules':[{'field':'year','values':['long ago'],'bias':0}]} | rules[0].",
        "{'popularity':1.5}                                    | popularity must be -1.0..1.0",
        "{'diversity':-0.1}                                    | diversity must be 0.0..1.0",
        "{'authors':'three'}                                   | authors must be one of two, any",
        "{'avoid':[]}                                          | avoid must be an object",
        "{'avoid':{'tags':'war'}}                              | avoid.tags must be a list",
        "{'without':[1]}                                       | without[0] must be a text",
      })
  void whatDoesNotFitIs400WithItsPlace(String json, String message) {
    assertThatThrownBy(() -> of(json)).isInstanceOf(Refusal.class).hasMessageStartingWith(message);
  }

  @Test
  void hundredNamesAreTheMost() throws IOException {
    String hundred = "'x',".repeat(99) + "'x'";
    assertThat(of("{'without':[" + hundred + "]}").without()).hasSize(100);
    assertThatThrownBy(() -> of("{'without':[" + hundred + ",'x']}"))
        .hasMessage("without may have 100 entries, got 101");
  }
}
