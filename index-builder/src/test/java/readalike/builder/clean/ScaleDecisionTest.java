package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.RatingScale;

class ScaleDecisionTest {
  @TempDir Path folder;

  private static RatingScale decide(double[] cycle, int rows, double... more) throws IOException {
    ScaleDecision decision = new ScaleDecision();
    for (int i = 0; i < rows; i++) {
      decision.add((float) cycle[i % cycle.length]);
    }
    for (double value : more) {
      decision.add((float) value);
    }
    return decision.decide("r.csv");
  }

  @Test
  void upToFiveIsFiveStars() throws IOException {
    assertThat(decide(new double[] {1, 3, 5}, 9)).isEqualTo(RatingScale.FIVE_STARS);
  }

  @Test
  void halvesBeginAtOneHalf() throws IOException {
    assertThat(decide(new double[] {1, 3.5, 5}, 9)).isEqualTo(new RatingScale(0.5f, 5));
  }

  @Test
  void upToTenIsTenPoints() throws IOException {
    assertThat(decide(new double[] {4, 7, 10}, 9)).isEqualTo(RatingScale.TEN_POINTS);
    assertThat(decide(new double[] {7}, 1)).isEqualTo(RatingScale.TEN_POINTS);
  }

  @Test
  void aFewTyposDecideNothing() throws IOException {
    assertThat(decide(new double[] {1, 2, 5}, 9, 55)).isEqualTo(RatingScale.FIVE_STARS);
    assertThat(decide(new double[] {1, 2, 5}, 5000, 55, 9, 8, 7.5))
        .isEqualTo(RatingScale.FIVE_STARS);
    assertThat(decide(new double[] {6, 9}, 5000, 100, 99)).isEqualTo(RatingScale.TEN_POINTS);
  }

  @Test
  void beyondTenTheScaleMustBeStated() {
    assertThatThrownBy(() -> decide(new double[] {10, 80, 100}, 300))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("r.csv: 200 of 300 ratings are above 10 (the highest is 100.0)");
  }

  @Test
  void statedScaleCounts() throws IOException {
    Imports files =
        new Imports(folder).with("r.csv", "user_id,book_id,rating\nu1,b1,80\nu1,b2,0\nu2,b1,101\n");
    ImportedData data = files.readRatings("r.csv", new RatingScale(0, 100));
    assertThat(Imports.ratings(data)).containsExactly("u1 b1 80.0", "u1 b2 0.0");
    assertThat(data.report().count(Rule.OFF_THE_SCALE)).isEqualTo(1);
    assertThat(data.report().notes()).isEmpty();
  }

  @Test
  void reportSaysHowTheScaleWasTold() throws IOException {
    ImportedData data =
        Imports.ofRatings(folder, "user_id,book_id,rating\nu1,b1,5\nu1,b2,4\nu2,b1,1\nu2,b2,55\n");
    assertThat(data.report().notes())
        .containsExactly(
            "ratings.csv: scale 1 to 5 told from the data, it holds 75.000 % of 4 ratings");
  }
}
