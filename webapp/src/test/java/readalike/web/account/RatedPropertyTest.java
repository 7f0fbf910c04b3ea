package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class RatedPropertyTest {
  @Property(tries = 300)
  void ratingComesBackAsItWas(
      @ForAll @CharRange(from = ' ', to = '\ud7ff') String book,
      @ForAll float rating,
      @ForAll @IntRange int seconds) {
    Instant time = Instant.ofEpochSecond(seconds);
    assertThat(Rated.of(Rated.bytes(book, rating, time), 7))
        .isEqualTo(new Rated(book, rating, time, 7));
  }

  @Property(tries = 300)
  void markComesBackAsItWas(
      @ForAll @CharRange(from = ' ', to = '\ud7ff') String book, @ForAll Marked.Mark mark) {
    Instant time = Instant.ofEpochSecond(1_700_000_000);
    assertThat(Marked.of(Marked.bytes(book, mark, time), 7))
        .isEqualTo(new Marked(book, mark, time, 7));
  }
}
