package readalike.engine.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.catalog.Profile;

class BlendWeightsTest {
  @Property(tries = 200)
  void settingsComeBackAsTheyWereWritten(
      @ForAll @DoubleRange(max = 1e6) double taste,
      @ForAll @DoubleRange(max = 1e6) double content,
      @ForAll @DoubleRange(max = 1e6) double popularity) {
    Map<ProfileSize, BlendWeights.Weights> bySize = new EnumMap<>(ProfileSize.class);
    for (ProfileSize size : ProfileSize.values()) {
      bySize.put(size, BlendWeights.Weights.of(taste / (1 + bySize.size()), content, popularity));
    }
    BlendWeights read = BlendWeights.fromSettings(new BlendWeights(bySize).toSettings());
    for (int ratings : new int[] {0, 1, 2, 5, 20}) {
      assertThat(read.of(ratings)).isEqualTo(bySize.get(ProfileSize.of(ratings)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "1, ONE",
    "2, FEW",
    "4, FEW",
    "5, SOME",
    "19, SOME",
    "20, MANY",
    "99999, MANY"
  })
  void everyNumberOfRatingsHasOneSize(int ratings, ProfileSize size) {
    assertThat(ProfileSize.of(ratings)).isEqualTo(size);
    assertThat(size.reaches(ratings)).isTrue();
  }

  @Property(tries = 200)
  void aShortenedProfileHasTheSizeAndOnlyOldRatings(
      @ForAll @IntRange(min = 1, max = 60) int ratings, @ForAll long seed) {
    int[] books = new int[ratings];
    float[] stars = new float[ratings];
    for (int i = 0; i < ratings; i++) {
      books[i] = 3 * i;
      stars[i] = i % 5;
    }
    Profile whole = Profile.of(books, stars);
    for (ProfileSize size : ProfileSize.values()) {
      if (size.reaches(ratings)) {
        Profile shorter = size.shorten(whole, new SplittableRandom(seed));
        assertThat(ProfileSize.of(shorter.size())).isEqualTo(size);
        for (int i = 0; i < shorter.size(); i++) {
          assertThat(shorter.rating(i)).isEqualTo(shorter.book(i) / 3 % 5);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2", "x", "-3", "NaN", "Infinity"})
  void settingsThatAreNoWeightsAreRefused(String setting) {
    Map<String, String> settings = BlendWeights.same(1, 1, 1).toSettings();
    settings.put("blend.few.author", setting);
    assertThatThrownBy(() -> BlendWeights.fromSettings(settings))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMissingSizeIsRefused() {
    assertThatThrownBy(() -> BlendWeights.fromSettings(Map.of()))
        .hasMessageContaining("build it again");
    assertThatThrownBy(
            () ->
                new BlendWeights(
                    new EnumMap<>(Map.of(ProfileSize.FEW, BlendWeights.Weights.of(1, 1, 1)))))
        .hasMessageContaining("need every profile size");
  }
}
