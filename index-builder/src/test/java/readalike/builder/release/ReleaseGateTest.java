package readalike.builder.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class ReleaseGateTest {
  private static final ReleaseGate GATE = new ReleaseGate(0.01, 42);

  @Test
  void aBuildThatRanksWorseForNearlyEverybodyIsHeldBack() {
    Verdict verdict = judge(reader -> 0.5, reader -> 0.4 + reader % 3 * 0.02);
    assertThat(verdict.published()).isFalse();
    assertThat(verdict.reason()).contains("worse by more than the margin of 1.0 %");
    assertThat(verdict.comparedWith()).isEqualTo("old");
    assertThat(verdict.fresh()).isLessThan(verdict.served());
    assertThat(verdict.p()).isLessThan(0.05);
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
    assertThat(verdict.fresh()).isLessThan(0.99 * verdict.served());
    assertThat(verdict.published()).isTrue();
  }

  @Test
  void whatCannotBeComparedIsPublishedAndSaysWhy() {
    Panel panel = panel("a", 30, reader -> 0.5);
    assertThat(GATE.judge("", Optional.empty(), panel).reason()).isEqualTo("the first build");
    assertThat(GATE.judge("old", Optional.empty(), panel).reason()).contains("no figures");
    Verdict strangers = GATE.judge("old", Optional.of(panel("b", 30, reader -> 0.9)), panel);
    assertThat(strangers.published()).isTrue();
    assertThat(strangers.reason()).contains("only 0 readers");
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
    return GATE.judge("old", Optional.of(panel("a", 60, served)), panel("a", 60, fresh));
  }

  private static Panel panel(String prefix, int readers, IntToDoubleFunction measure) {
    Map<String, Double> byReader = new LinkedHashMap<>();
    for (int reader = 0; reader < readers; reader++) {
      byReader.put(prefix + reader, measure.applyAsDouble(reader));
    }
    return new Panel(byReader);
  }
}
