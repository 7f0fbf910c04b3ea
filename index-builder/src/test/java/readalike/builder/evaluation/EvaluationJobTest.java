package readalike.builder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.index.BuildProgress;
import readalike.builder.index.SmallData;
import readalike.engine.evaluation.Ranker;
import readalike.engine.evaluation.split.RandomPerReader;
import readalike.engine.taste.Workers;

final class EvaluationJobTest {
  private static final String TEST =
      """
      user_id,book_id,rating
      u0,b2,5
      u1,b6,4
      u2,b3,5
      u3,b7,5
      """;

  @TempDir Path folder;
  private Path train;

  /** The ratings of the test are left out of the training file. */
  @BeforeEach
  void writeTrain() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : SmallData.ratings().lines().toList()) {
      String pair = line.substring(0, line.lastIndexOf(',') + 1);
      if (!("\n" + TEST).contains("\n" + pair) || line.startsWith("user_id")) {
        text.append(line).append('\n');
      }
    }
    train = Files.writeString(folder.resolve("train.csv"), text);
    Files.writeString(folder.resolve("books.csv"), SmallData.BOOKS);
  }

  @Test
  void everyModelIsMeasuredOverTheReadersWithALikedTestBook() throws IOException {
    EvaluationResult result = evaluate(TEST);
    assertThat(result.models().keySet()).containsExactlyElementsOf(ModelCatalogue.NAMES);
    assertThat(result.readers()).isEqualTo(4);
    assertThat(result.testRatings()).isEqualTo(4);
    assertThat(result.books()).isEqualTo(8);
    assertThat(star(result, "rmse")).isBetween(0.0, 4.0);
    assertThat(figure(result, "hybrid", "recall@3"))
        .isGreaterThan(figure(result, "popularity", "recall@1"));
  }

  @Test
  void theSameSeedGivesTheSameFiguresToTheLastDigit() throws IOException {
    EvaluationResult first = evaluate(TEST);
    EvaluationResult again = evaluate(TEST);
    first
        .models()
        .forEach(
            (name, model) ->
                assertThat(again.models().get(name).figures()).isEqualTo(model.figures()));
    assertThat(again.stars()).isEqualTo(first.stars());
    assertThat(again.comparisons()).isEqualTo(first.comparisons());
    assertThat(again.groups()).isEqualTo(first.groups());
    assertThat(again.newReaders()).isEqualTo(first.newReaders());
    assertThat(again.blend()).isEqualTo(first.blend());
  }

  /** The four test readers have seven training ratings or so; hybrid is held against each model. */
  @Test
  void groupsNewReadersAndComparisonsAreMeasured() throws IOException {
    EvaluationResult result = evaluate(TEST);
    assertThat(result.newReaders()).extracting(kept -> kept.keep()).containsExactly(1, 3);
    assertThat(result.newReaders()).allSatisfy(kept -> assertThat(kept.readers()).isEqualTo(4));
    assertThat(result.comparisons())
        .filteredOn(one -> one.readers().equals("all"))
        .extracting(EvaluationResult.Comparison::second)
        .containsExactlyElementsOf(
            ModelCatalogue.NAMES.stream().filter(name -> !name.equals("hybrid")).toList());
    assertThat(result.comparisons())
        .allSatisfy(one -> assertThat(one.adjusted()).isBetween(one.p(), 1.0));
  }

  /** What is held out may change the measure, never what is measured. */
  @Test
  void otherTestRatingsChangeNothingThatWasTrained() throws IOException {
    EvaluationResult first = evaluate(TEST);
    EvaluationResult hated = evaluate(TEST.replace(",5\n", ",1\n").replace(",4\n", ",1\n"));
    EvaluationResult more =
        evaluate(TEST + "u4,b1,5\nu4,b5,5\nu4,b6,5\nu4,b8,5\nstranger,b1,5\nu0,unknown,5\n");
    assertThat(hated.blend()).isEqualTo(first.blend()).isEqualTo(more.blend());
    assertThat(more.trainRatings()).isEqualTo(first.trainRatings());
    assertThat(more.books()).isEqualTo(first.books());
    // The estimates of the same cells are the same, so that errors of opposite tests mirror them.
    assertThat(star(evaluate("user_id,book_id,rating\nu0,b2,5\n"), "mae"))
        .isCloseTo(4 - star(evaluate("user_id,book_id,rating\nu0,b2,1\n"), "mae"), within(1e-6));
  }

  /** Each reader's whole list under each model is the same, whatever is held out beside. */
  @Test
  void noModelLearnsAnythingFromATestRating() throws IOException {
    Map<String, List<String>> lists = lists(TEST);
    assertThat(lists(TEST.replace(",5\n", ",1\n").replace(",4\n", ",1\n"))).isEqualTo(lists);
    assertThat(lists("user_id,book_id,rating\nu5,b1,5\nu5,b2,5\n")).isEqualTo(lists);
  }

  private Map<String, List<String>> lists(String testRatings) throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), testRatings);
    HeldOut given = new HeldOut.Given(train, test, Optional.of(folder.resolve("books.csv")));
    EvaluationData data = EvaluationData.of(given, BuildProgress.NONE);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    try (Workers workers = new Workers(2);
        TrainingPart part =
            new TrainingPart(
                data,
                request(given, ModelCatalogue.NAMES.toArray(String[]::new)),
                4,
                workers,
                BuildProgress.NONE)) {
      for (String model : ModelCatalogue.NAMES) {
        Ranker ranker = ModelCatalogue.train(model, part);
        List<String> ranked = new ArrayList<>();
        for (int user = 0; user < part.ratings().rows(); user++) {
          ranked.add(Arrays.toString(ranker.rank(part.ratings().profile(user), 8)));
        }
        lists.put(model, ranked);
      }
    }
    return lists;
  }

  /** Ratings of strangers and of books that nobody trained on cannot be measured. */
  @Test
  void aTestOfUnknownsAloneHasNoFigures() throws IOException {
    EvaluationResult result = evaluate("user_id,book_id,rating\nstranger,b1,5\nu0,unknown,5\n");
    assertThat(result.testRatings()).isZero();
    assertThat(star(result, "rmse")).isNaN();
    assertThat(result.readers()).isZero();
  }

  @Test
  void aServedBuildIsSplitBySeed() throws IOException {
    Path data = folder.resolve("var");
    SmallData.build(SmallData.write(folder.resolve("shelf")), data, 1);
    EvaluationResult first = evaluateServed(data);
    assertThat(first.dataset()).isEqualTo("shelf");
    assertThat(first.testRatings()).isPositive();
    EvaluationResult again = evaluateServed(data);
    assertThat(again.models().get("hybrid").figures())
        .isEqualTo(first.models().get("hybrid").figures());
    assertThat(again.stars()).isEqualTo(first.stars());
  }

  @Test
  void withoutABuildOrASplitTheWayOutIsTold() {
    assertThatThrownBy(() -> evaluateServed(folder.resolve("nowhere")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("run ./readalike build, or give --train and --test");
  }

  @Test
  void requestsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> measures(List.of(0), List.of("ndcg")))
        .hasMessage("k must be 1..1000, got 0");
    assertThatThrownBy(() -> measures(List.of(5), List.of("luck")))
        .hasMessageContaining("metric must be one of")
        .hasMessageContaining("got luck");
    assertThatThrownBy(() -> request(new HeldOut.Given(train, train, Optional.empty()), "magic"))
        .hasMessageContaining("got magic");
  }

  @Test
  void modelsWithoutDetailsAreMeasuredForAllReadersAlone() throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), TEST);
    HeldOut given = new HeldOut.Given(train, test, Optional.of(folder.resolve("books.csv")));
    EvaluationRequest all = request(given, "popularity", "mean");
    EvaluationRequest some =
        new EvaluationRequest(
            given, all.measures(), all.models(), List.of("mean"), List.of(), 1, 42);
    assertThatThrownBy(
            () ->
                new EvaluationRequest(
                    given, all.measures(), List.of("mean"), all.models(), List.of(), 1, 42))
        .hasMessageContaining("got popularity");
    EvaluationResult result = run(some);
    assertThat(result.models().keySet()).containsExactly("popularity", "mean");
    assertThat(result.newReaders()).isNotEmpty();
    assertThat(result.newReaders())
        .allSatisfy(kept -> assertThat(kept.models().keySet()).containsExactly("mean"));
  }

  private static double star(EvaluationResult result, String metric) {
    return result.stars().get("readalike").get(metric).mean();
  }

  private static double figure(EvaluationResult result, String model, String metric) {
    return result.models().get(model).figures().get(metric).mean();
  }

  private EvaluationResult evaluate(String testRatings) throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), testRatings);
    HeldOut given = new HeldOut.Given(train, test, Optional.of(folder.resolve("books.csv")));
    return run(request(given, ModelCatalogue.NAMES.toArray(String[]::new)));
  }

  private static EvaluationResult evaluateServed(Path data) throws IOException {
    HeldOut served = new HeldOut.ServedBuild(data, new RandomPerReader(0.2, 42));
    return run(request(served, "popularity", "hybrid"));
  }

  private static EvaluationResult run(EvaluationRequest request) throws IOException {
    return new EvaluationJob(Clock.systemUTC()).run(request, BuildProgress.NONE);
  }

  private static EvaluationRequest request(HeldOut heldOut, String... models) {
    return new EvaluationRequest(
        heldOut,
        measures(List.of(1, 3), MetricCatalogue.NAMES),
        List.of(models),
        List.of(models),
        StarCatalogue.NAMES,
        1,
        42);
  }

  private static Measures measures(List<Integer> cutoffs, List<String> metrics) {
    return new Measures(
        OptionalDouble.empty(), cutoffs, metrics, GroupingCatalogue.NAMES, List.of(1, 3), 100);
  }
}
