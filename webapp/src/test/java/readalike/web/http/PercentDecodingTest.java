package readalike.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecodingTest {

  @Test
  void encodedSlashStaysInsideItsSegment() {
    assertThat(PercentDecoding.segments("/users/a%2Fb/x")).containsExactly("users", "a/b", "x");
  }

  @Test
  void segmentIsDecodedOnce() {
    assertThat(PercentDecoding.segments("/%252F")).containsExactly("%2F");
  }

  @Test
  void emptySegmentsAreKept() {
    assertThat(PercentDecoding.segments("/a//b/")).containsExactly("a", "", "b", "");
  }

  @Test
  void plusIsASpaceInAQueryOnly() {
    assertThat(PercentDecoding.decode("a+b%2B", true)).isEqualTo("a b+");
    assertThat(PercentDecoding.decode("a+b", false)).isEqualTo("a+b");
  }

  @Property
  void whateverWasEncodedIsDecoded(@ForAll List<String> segments) {
    Assume.that(!segments.isEmpty());
    // Half a surrogate pair has no UTF-8 form, so no client can send it.
    Assume.that(segments.stream().allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode));
    String path =
        segments.stream()
            .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
            .map(segment -> segment.replace("+", "%20"))
            .collect(Collectors.joining("/", "/", ""));
    assertThat(PercentDecoding.segments(path)).isEqualTo(segments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%4",
        "/%zz",
        "/%+1",
        "/%u0041",
        "/%ff",
        "/%c0%ae",
        "/%ed%a0%80",
        "/%e2%82"
      })
  void whatIsNotPercentEncodedUtf8Is400(String path) {
    assertThatThrownBy(() -> PercentDecoding.segments(path))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }

  @Test
  void pathWithoutASlashIs400() {
    assertThatThrownBy(() -> PercentDecoding.segments("*")).hasMessageContaining("slash");
  }
}
