package readalike.web.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.engine.format.TinyBuild;
import readalike.web.http.PeriodicTask;
import readalike.web.http.Refusal;

class ServedBuildsTest {
  @TempDir private Path data;

  @Test
  void withoutABuildBorrowingIs503() {
    try (ServedBuilds builds = new ServedBuilds(new Builds(data))) {
      builds.refresh();
      assertThat(builds.tryBorrow()).isEmpty();
      assertThatThrownBy(builds::borrow)
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
    }
  }

  @Test
  void buildThatCannotBeOpenedIsNotServedAndNotFatal() throws IOException {
    Files.createDirectories(data.resolve("builds/broken"));
    Files.writeString(data.resolve("builds/current"), "broken");
    try (ServedBuilds builds = new ServedBuilds(new Builds(data))) {
      builds.refresh();
      assertThat(builds.tryBorrow()).isEmpty();
    }
  }

  @Test
  void damagedPointerIsNotFatal() throws IOException {
    Files.createDirectories(data.resolve("builds"));
    Files.writeString(data.resolve("builds/current"), "../../etc");
    try (ServedBuilds builds = new ServedBuilds(new Builds(data))) {
      builds.refresh();
      assertThat(builds.tryBorrow()).isEmpty();
    }
  }

  @Test
  void newerBuildIsLentAndTheOldOneStaysOpenForItsUsers() throws IOException {
    TinyBuild.writeTo(data, "first");
    try (ServedBuilds builds = new ServedBuilds(new Builds(data))) {
      builds.refresh();
      Snapshot old;
      try (BuildLoan loan = builds.borrow()) {
        TinyBuild.writeTo(data, "second");
        builds.refresh();
        old = loan.build().snapshot();
        assertThat(loan.build().id()).isEqualTo("first");
        assertThat(old.book(0).id()).isEqualTo("1984");
        try (BuildLoan newer = builds.borrow()) {
          assertThat(newer.build().id()).isEqualTo("second");
        }
      }
      assertThatThrownBy(() -> old.ratingCount(0)).isInstanceOf(AlreadyClosedException.class);
    }
  }

  @Test
  void newerBuildThatCannotBeOpenedLeavesTheOldOneServed() throws IOException {
    TinyBuild.writeTo(data, "first");
    try (ServedBuilds builds = new ServedBuilds(new Builds(data))) {
      builds.refresh();
      Files.createDirectories(data.resolve("builds/broken"));
      Files.writeString(data.resolve("builds/current"), "broken");
      builds.refresh();
      try (BuildLoan loan = builds.borrow()) {
        assertThat(loan.build().id()).isEqualTo("first");
      }
    }
  }

  @Test
  void loanGivenBackTwiceCountsOnce() throws IOException {
    TinyBuild.writeTo(data);
    ServedBuilds builds = new ServedBuilds(new Builds(data));
    builds.refresh();
    BuildLoan first = builds.borrow();
    BuildLoan second = builds.borrow();
    first.close();
    first.close();
    builds.close();
    assertThat(second.build().snapshot().book(0).id()).isEqualTo("1984");
    second.close();
  }

  @Test
  void nothingIsLentAfterClosing() throws IOException {
    TinyBuild.writeTo(data);
    ServedBuilds builds = new ServedBuilds(new Builds(data));
    builds.refresh();
    builds.close();
    builds.refresh();
    assertThat(builds.tryBorrow()).isEmpty();
    builds.close();
  }

  @Test
  void watcherFindsABuildThatIsPublishedLater() throws IOException {
    try (ServedBuilds builds = new ServedBuilds(new Builds(data));
        PeriodicTask _ =
            PeriodicTask.start("build-watcher", builds::refresh, Duration.ofMillis(1))) {
      TinyBuild.writeTo(data);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            Optional<BuildLoan> loan = builds.tryBorrow();
            while (loan.isEmpty()) {
              Thread.sleep(1);
              loan = builds.tryBorrow();
            }
            loan.get().close();
          });
    }
  }
}
