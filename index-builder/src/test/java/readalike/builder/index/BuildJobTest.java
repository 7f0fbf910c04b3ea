package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.clean.ImportOptions;
import readalike.builder.csv.ImportException;
import readalike.builder.csv.SourceFile;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Builds;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.Part;
import readalike.engine.hybrid.ProfileSize;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;

final class BuildJobTest {
  @TempDir Path folder;
  private Path source;
  private Path data;

  @BeforeEach
  void writeSource() throws IOException {
    source = SmallData.write(folder.resolve("shelf"));
    data = folder.resolve("var");
  }

  @Test
  void aBuildIsServedAndAnswers() throws IOException {
    BuildResult result = SmallData.build(source, data, 1);
    assertThat(new Builds(data).current()).hasValue(result.folder());
    assertThat(result.facts().books()).isEqualTo(8);
    assertThat(result.facts().users()).isEqualTo(12);
    try (Snapshot snapshot = Snapshot.open(result.folder())) {
      assertThat(snapshot.facts()).isEqualTo(result.facts());
      Profile desert = Profile.of(new int[] {0, 1}, new float[] {5, 5});
      assertThat(
              new Recommender(snapshot)
                  .recommend(RecommendationRequest.top(desert, 2)).stream()
                      .map(one -> one.book().id()))
          .containsExactlyInAnyOrder("b3", "b4");
    }
  }

  @Test
  void theManifestSaysWhatWasBuiltFromWhat() throws IOException {
    BuildResult result = SmallData.build(source, data, 1);
    JsonObject manifest =
        JsonParser.parseString(Files.readString(result.folder().resolve("manifest.json")))
            .getAsJsonObject();
    assertThat(manifest.get("build").getAsString()).isEqualTo("19700101-000001-000");
    assertThat(manifest.get("created").getAsString()).isEqualTo("1970-01-01T00:00:01Z");
    assertThat(manifest.get("seed").getAsLong()).isEqualTo(42);
    assertThat(manifest.getAsJsonObject("facts").get("books").getAsInt()).isEqualTo(8);
    assertThat(manifest.getAsJsonObject("blend").keySet())
        .hasSize(ProfileSize.values().length * Part.values().length)
        .contains("blend.none.popularity", "blend.one.taste", "blend.many.author");
    assertThat(manifest.getAsJsonObject("cleaning").getAsJsonArray("tables")).hasSize(2);
    List<String> sums = new ArrayList<>();
    manifest
        .getAsJsonArray("sources")
        .forEach(one -> sums.add(one.getAsJsonObject().get("sha256").getAsString()));
    assertThat(sums)
        .containsExactlyInAnyOrder(
            SourceFile.of(source.resolve("books.csv")).sha256(),
            SourceFile.of(source.resolve("ratings.csv")).sha256());
    assertThat(result.folder().resolve("cleaning.txt")).content().contains("ratings.csv");
  }

  @Test
  void progressRisesFromImportToIndex() throws IOException {
    List<BuildProgress.Step> steps = new ArrayList<>();
    long[] last = {-1};
    SmallData.job(1)
        .run(
            SmallData.request(source, data),
            (step, done, of) -> {
              if (steps.isEmpty() || steps.getLast() != step) {
                steps.add(step);
                last[0] = -1;
              }
              assertThat(done).isBetween(last[0], of);
              last[0] = done;
            });
    assertThat(steps)
        .containsExactly(
            BuildProgress.Step.IMPORT, BuildProgress.Step.TRAIN, BuildProgress.Step.INDEX);
  }

  @Test
  void aFailingImportLeavesTheServedBuildAsItWas() throws IOException {
    Path served = SmallData.build(source, data, 1).folder();
    Files.writeString(source.resolve("ratings.csv"), "user_id,book_id,rating\nu,b1,great\n");
    assertThatThrownBy(() -> SmallData.build(source, data, 2)).isInstanceOf(ImportException.class);
    assertThat(new Builds(data).current()).hasValue(served);
    assertThat(entries()).containsExactlyInAnyOrder("current", "19700101-000001-000");
  }

  @Test
  void aBuildThatFailsHalfwayIsCleanedUpByTheNext() throws IOException {
    Path served = SmallData.build(source, data, 1).folder();
    assertThatThrownBy(
            () ->
                SmallData.job(2)
                    .run(
                        SmallData.request(source, data),
                        (step, done, of) -> {
                          if (step == BuildProgress.Step.INDEX) {
                            throw new IllegalStateException("the disk is full");
                          }
                        }))
        .hasMessage("the disk is full");
    assertThat(new Builds(data).current()).hasValue(served);
    SmallData.build(source, data, 3);
    assertThat(entries())
        .containsExactlyInAnyOrder("current", "19700101-000001-000", "19700101-000003-000");
  }

  @Test
  void anInterruptedLongTrainingGoesOnAfterItsLastEpochAndGivesTheSameModels() throws IOException {
    Path whole = SmallData.build(source, folder.resolve("whole"), 1).folder();
    for (String training : List.of("part", "whole")) {
      assertThatThrownBy(() -> longJob(1).run(SmallData.request(source, data), dyingIn(training)))
          .hasMessage("the power is off");
    }
    List<EpochFigures> told = new ArrayList<>();
    BuildResult result = longJob(1).run(SmallData.request(source, data), telling(told));
    assertThat(told).isNotEmpty().allMatch(epoch -> epoch.training().equals("whole"));
    assertThat(told.getFirst().epoch()).isEqualTo(3);
    for (String model : List.of("ranking.model", "rating.model")) {
      assertThat(find(result.folder(), model)).hasSameBinaryContentAs(find(whole, model));
    }
    assertThat(data.resolve("checkpoints")).doesNotExist();
  }

  @Test
  void aTrainingThatDivergesIsRefusedInOneLineAndLeavesTheServedBuildAsItWas() throws IOException {
    Path served = SmallData.build(source, data, 1).folder();
    BuildProgress diverging =
        new BuildProgress() {
          @Override
          public void advanced(Step step, long done, long of) {}

          @Override
          public void trained(EpochFigures epoch) {
            throw new ArithmeticException("training diverged: after epoch 1 the loss is NaN");
          }
        };
    assertThatThrownBy(() -> SmallData.job(2).run(SmallData.request(source, data), diverging))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "training diverged: after epoch 1 the loss is NaN; the served build stays as it was");
    assertThat(new Builds(data).current()).hasValue(served);
  }

  @Test
  void theManifestTellsHowEachEpochWent() throws IOException {
    BuildResult result = SmallData.build(source, data, 1);
    JsonObject first =
        JsonParser.parseString(Files.readString(result.folder().resolve("manifest.json")))
            .getAsJsonObject()
            .getAsJsonArray("epochs")
            .get(0)
            .getAsJsonObject();
    assertThat(first.get("training").getAsString()).isEqualTo("part");
    assertThat(first.get("epoch").getAsInt()).isEqualTo(1);
    assertThat(first.get("loss").getAsDouble()).isPositive();
    assertThat(first.get("ndcg").getAsDouble()).isBetween(0.0, 1.0);
  }

  /** One for which every training is long. */
  private static BuildJob longJob(int second) {
    return new BuildJob(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC), 1);
  }

  /** Dies after the second epoch of a training, as a power cut would. */
  private static BuildProgress dyingIn(String training) {
    return new BuildProgress() {
      @Override
      public void advanced(Step step, long done, long of) {}

      @Override
      public void trained(EpochFigures epoch) {
        if (epoch.training().equals(training) && epoch.epoch() == 2) {
          throw new IllegalStateException("the power is off");
        }
      }
    };
  }

  private static BuildProgress telling(List<EpochFigures> told) {
    return new BuildProgress() {
      @Override
      public void advanced(Step step, long done, long of) {}

      @Override
      public void trained(EpochFigures epoch) {
        told.add(epoch);
      }
    };
  }

  private static Path find(Path build, String name) throws IOException {
    try (Stream<Path> files = Files.walk(build)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void aSecondBuildAtTheSameTimeIsRefusedWithOneLine() throws IOException {
    AtomicReference<Throwable> second = new AtomicReference<>();
    SmallData.job(1)
        .run(
            SmallData.request(source, data),
            (step, done, of) -> {
              if (step == BuildProgress.Step.INDEX && second.get() == null) {
                second.set(catchThrowable(() -> SmallData.build(source, data, 2)));
              }
            });
    assertThat(second.get())
        .isInstanceOf(IOException.class)
        .hasMessage("another build is running in " + data + "; wait for it or use --data");
    assertThat(new Builds(data).list()).hasSize(1);
    SmallData.build(source, data, 3);
    assertThat(new Builds(data).list()).hasSize(2);
  }

  @Test
  void onlySoManyBuildsAreKept() throws IOException {
    for (int second = 1; second <= 3; second++) {
      SmallData.job(second)
          .run(
              new BuildRequest(Optional.empty(), source, data, ImportOptions.DEFAULT, 42, 2),
              BuildProgress.NONE);
    }
    assertThat(new Builds(data).list())
        .containsExactly("19700101-000002-000", "19700101-000003-000");
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(data.resolve("builds"))) {
      return entries.map(path -> path.getFileName().toString()).toList();
    }
  }
}
