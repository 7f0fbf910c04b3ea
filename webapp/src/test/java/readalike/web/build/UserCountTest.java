package readalike.web.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class UserCountTest {
  private final AtomicInteger closed = new AtomicInteger();
  private final UserCount users = new UserCount(closed::incrementAndGet);

  @Test
  void resourceIsOpenWhileTheOwnerIsThere() throws IOException {
    assertThat(users.enter()).isTrue();
    users.leave();
    assertThat(closed).hasValue(0);
  }

  @Test
  void lastUserClosesAfterTheOwnerHasLeft() throws IOException {
    users.enter();
    users.leave();
    users.enter();
    users.leave();
    assertThat(closed).hasValue(0);
    users.leave();
    assertThat(closed).hasValue(1);
  }

  @Test
  void nobodyComesInAfterTheLastHasLeft() throws IOException {
    users.leave();
    assertThat(users.enter()).isFalse();
    assertThat(users.enter()).isFalse();
    assertThat(closed).hasValue(1);
  }

  @Test
  void leavingTwiceIsAMistakeThatClosesNothingTwice() throws IOException {
    users.leave();
    assertThatThrownBy(users::leave).isInstanceOf(IllegalStateException.class);
    assertThat(closed).hasValue(1);
  }

  @Test
  void manyUsersAtOnceCloseOnceAndNeverUseWhatIsClosed() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> visits = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        visits.add(threads.submit(this::visitUntilClosed));
      }
      users.leave();
      for (Future<?> visit : visits) {
        visit.get();
      }
    }
    assertThat(closed).hasValue(1);
  }

  private Void visitUntilClosed() throws IOException {
    while (users.enter()) {
      assertThat(closed).hasValue(0);
      users.leave();
      LockSupport.parkNanos(1); // on one core all four are seldom outside at once
    }
    return null;
  }
}
