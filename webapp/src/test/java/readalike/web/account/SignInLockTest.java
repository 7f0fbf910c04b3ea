package readalike.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLockTest {
  @Test
  void delayBeginsWithTheFifthFailureDoublesAndEndsAtAQuarterOfAnHour() {
    assertThat(SignInLock.delay(4)).isZero();
    assertThat(SignInLock.delay(5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(SignInLock.delay(6)).isEqualTo(Duration.ofSeconds(2));
    assertThat(SignInLock.delay(14)).isEqualTo(Duration.ofSeconds(512));
    assertThat(SignInLock.delay(15)).isEqualTo(Duration.ofMinutes(15));
    assertThat(SignInLock.delay(1_000_000)).isEqualTo(Duration.ofMinutes(15));
  }
}
