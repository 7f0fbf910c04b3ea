package readalike.builder.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleaseGateTest {
  private static final ReleaseGate GATE = new ReleaseGate(0.01, 42);

  @Test
  void aBuildThatRanksWorseForNearlyEverybodyIsHeldBack() {
    Verdict verdict = judge(reader -> 0.5, reader -> 0.4 + reader % 3 * 0.02);
    assertThat(verdict.published()).isFalse();
    assertThat(verdict.reason()).contains("worse by more than the margin of 1.0 % in NDCG@10");
    assertThat(verdict.comparedWith()).isEqualTo("old");
    assertThat(verdict.ranking().fresh()).isLessThan(verdict.ranking().served());
    assertThat(verdict.ranking().p()).isLessThan(0.05);
  }

  @Test
  void aBetterBuildAndAnEqualOneArePublished() {
    assertThat(judge(reader -> 0.4, reader -> 0.5).published()).isTrue();
    assertThat(judge(reader -> 0.4, reader -> 0.4).published()).isTrue();
  }

  /** Sure, but less than the margin. */
  @Test
  void aLossWithinTheMarginIsPublished() {
    assertThat(judge(reader -> 0.5, reader -> 0.498).published()).isTrue();
  }

  /** Large, but as many readers gain as lose. */
  @Test
  void aLossThatChanceExplainsIsPublished() {
    Verdict verdict = judge(reader -> 0.5, reader -> reader % 2 == 0 ? 0.98 : 0);
    assertThat(verdict.ranking().fresh()).isLessThan(0.99 * verdict.ranking().served());
    assertThat(verdict.published()).isTrue();
  }

  @Test
  void whatCannotBeComparedIsPublishedAndSaysWhy() {
    Panels panels = new Panels(panel("a", 30, reader -> 0.5), panel("a", 30, reader -> 1));
    assertThat(GATE.judge("", Panels.NONE, panels).reason()).isEqualTo("the first build");
    assertThat(GATE.judge("old", Panels.NONE, panels).reason()).contains("no figures");
    Panels others = new Panels(panel("b", 30, reader -> 0.9), panel("b", 30, reader -> 0.1));
    Verdict strangers = GATE.judge("old", others, panels);
    assertThat(strangers.published()).isTrue();
    assertThat(strangers.reason()).contains("only 0 readers");
  }

  @Test
  void aBuildThatPredictsStarsWorseIsHeldBack() {
    Verdict verdict = stars(reader -> 0.64, reader -> 0.81 + reader % 3 * 0.01);
    assertThat(verdict.published()).isFalse();
    assertThat(verdict.stars().served()).isEqualTo(0.8, within(1e-12));
    assertThat(verdict.stars().p()).isLessThan(0.05);
    assertThat(verdict.reason())
        .endsWith("worse by more than the margin of 1.0 % in RMSE of stars");
  }

  @Test
  void betterStarsAndALossOfStarsWithinTheMarginArePublished() {
    assertThat(stars(reader -> 0.64, reader -> 0.5).published()).isTrue();
    assertThat(stars(reader -> 0.64, reader -> 0.645).published()).isTrue();
  }

  /** Everybody gives five stars: an error of a millionth is no loss, however sure. */
  @Test
  void errorsThatNobodySeesAreNoLoss() {
    assertThat(stars(reader -> 0, reader -> 1e-12).published()).isTrue();
  }

  @Test
  void starsOfAnOlderBuildThatWereNotMeasuredAreNotCompared() {
    Panel ranking = panel("a", 60, reader -> 0.5);
    Verdict verdict =
        GATE.judge(
            "old",
            new Panels(ranking, Panel.EMPTY),
            new Panels(ranking, panel("a", 60, reader -> 9)));
    assertThat(verdict.published()).isTrue();
    assertThat(verdict.reason()).doesNotContain("stars");
  }

  @Test
  void panelsAreReadAsTheyWereWritten(@TempDir Path build) throws IOException {
    Panels panels = new Panels(panel("a", 3, reader -> 0.5), panel("b", 4, reader -> 1.0 / 3));
    panels.write(build);
    assertThat(Panels.read(build)).isEqualTo(panels);
    Files.writeString(build.resolve("panel-stars.csv"), "something else\n");
    assertThat(Panels.read(build).stars()).isEqualTo(Panel.EMPTY);
  }

  @Test
  void forceIsRemembered() {
    Verdict forced = judge(reader -> 0.5, reader -> 0.1).forced();
    assertThat(forced.published()).isTrue();
    assertThat(forced.reason()).startsWith("published by force, although NDCG@10");
  }

  @Test
  void aMarginIsAShare() {
    assertThatThrownBy(() -> new ReleaseGate(1.5, 1)).hasMessageContaining("0..1, got 1.5");
  }

  private static Verdict judge(IntToDoubleFunction served, IntToDoubleFunction fresh) {
    Panel stars = panel("a", 60, reader -> 1);
    return GATE.judge(
        "old", new Panels(panel("a", 60, served), stars), new Panels(panel("a", 60, fresh), stars));
  }

  private static Verdict stars(IntToDoubleFunction served, IntToDoubleFunction fresh) {
    Panel ranking = panel("a", 60, reader -> 0.5);
    return GATE.judge(
        "old",
        new Panels(ranking, panel("a", 60, served)),
        new Panels(ranking, panel("a", 60, fresh)));
  }

  private static Panel panel(String prefix, int readers, IntToDoubleFunction measure) {
    Map<String, Double> byReader = new LinkedHashMap<>();
    for (int reader = 0; reader < readers; reader++) {
      byReader.put(prefix + reader, measure.applyAsDouble(reader));
    }
    return new Panel(byReader);
  }
}
