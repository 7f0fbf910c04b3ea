package readalike.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.http.Refusal;

class JsonBodyTest {

  @Test
  void objectIsReadWithAllItsValues() throws IOException {
    JsonObject body = JsonBody.parse("{\"a\":[1,-2.5e1,\"é\\u0041\",true,null,{\"b\":{}}]} ");
    assertThat(body).hasToString("{\"a\":[1.0,-25.0,\"éA\",true,null,{\"b\":{}}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "[]",
        "1",
        "null",
        "\"{}\"",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":1e999}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":TRUE}",
        "{\"a\":1}//",
        ")]}'\n{}",
        "\ufeff{}x",
      })
  void whatIsNotOneJsonObjectIs400(String text) {
    assertThatThrownBy(() -> JsonBody.parse(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @Test
  void nameThatStandsTwiceIs400() {
    assertThatThrownBy(() -> JsonBody.parse("{\"a\":[{\"n\":1,\"n\":2}]}"))
        .hasMessage("the body names $.a[0].n twice");
  }

  @Test
  void depthHasALimit() throws IOException {
    assertThat(JsonBody.parse(nested(JsonBody.DEEPEST - 1)).has("a")).isTrue();
    assertThatThrownBy(() -> JsonBody.parse(nested(JsonBody.DEEPEST))).isInstanceOf(Refusal.class);
  }

  private static String nested(int arrays) {
    return "{\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
  }

  @Property
  void anyTextIsReadOrRefusedAndNothingElse(
      @ForAll
          @Chars({'{', '}', '[', ']', '"', ':', ',', '1', '-', 'e', '.', 'n', '\\', ' ', 'a'})
          @StringLength(max = 12)
          String text)
      throws IOException {
    try {
      assertThat(JsonBody.parse(text)).isNotNull();
    } catch (Refusal refusal) {
      assertThat(refusal.status()).isEqualTo(400);
    }
  }
}
