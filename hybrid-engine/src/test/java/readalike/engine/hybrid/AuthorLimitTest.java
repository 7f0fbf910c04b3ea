package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AuthorLimitTest {
  private static final int ANN = 0;
  private static final int BOB = 1;

  @Test
  void aThirdOfTenWaitsUntilTheFirstHasPassed() {
    AuthorLimit.Window window = AuthorLimit.USUAL.new Window();
    window.place(ANN);
    window.place(ANN);
    for (int place = 2; place < 10; place++) {
      assertThat(window.admits(ANN)).describedAs("place " + place).isFalse();
      assertThat(window.admits(BOB + place)).isTrue();
      window.place(BOB + place);
    }
    assertThat(window.admits(ANN)).isTrue();
  }

  @Test
  void oneOfEachIsOneInTheWholeList() {
    AuthorLimit.Window window = AuthorLimit.ONE_OF_EACH.new Window();
    window.place(ANN);
    for (int place = 0; place < 1000; place++) {
      window.place(BOB + place);
    }
    assertThat(window.admits(ANN)).isFalse();
  }

  @Test
  void withoutALimitOrAnAuthorAllMayFollow() {
    AuthorLimit.Window any = AuthorLimit.NONE.new Window();
    AuthorLimit.Window one = AuthorLimit.ONE_OF_EACH.new Window();
    for (int place = 0; place < 20; place++) {
      any.place(ANN);
      one.place(ListColumns.NONE);
    }
    assertThat(any.admits(ANN)).isTrue();
    assertThat(one.admits(ListColumns.NONE)).isTrue();
  }

  @Test
  void limitsOfNothingAreRefused() {
    assertThatThrownBy(() -> new AuthorLimit(0, 10))
        .hasMessage("an author limit needs numbers >= 1, got 0 among 10");
  }
}
