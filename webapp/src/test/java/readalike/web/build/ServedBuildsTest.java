package readalike.web.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.format.Builds;
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
}
