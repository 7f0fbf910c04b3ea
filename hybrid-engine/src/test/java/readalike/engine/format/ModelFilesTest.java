package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.RatingScale;
import readalike.engine.taste.Factors;
import readalike.engine.taste.ItemConfig;
import readalike.engine.taste.ItemWeights;
import readalike.engine.taste.Preference;
import readalike.engine.taste.RankingConfig;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RatingConfig;
import readalike.engine.taste.RatingModel;
import readalike.engine.taste.ReaderPrior;
import readalike.engine.taste.Recency;
import readalike.engine.taste.Spread;

final class ModelFilesTest {
  private static final RankingModel RANKING =
      new RankingModel(
          new Factors(2, new float[] {1, -2, 0.5f, Float.MIN_VALUE, 0, -0f}),
          new float[] {3, 4},
          new ItemWeights(
              new int[] {0, 1, 1, 3}, new int[] {2, 0, 1}, new float[] {0.5f, 0.25f, 1}),
          new RankingConfig(
              2,
              7,
              0.1f,
              0.25f,
              0.3f,
              new ItemConfig(3, 0.7f, 1.5f),
              new Preference(1, 2, 3, 0.4f, 0.5f),
              new Recency(90),
              RatingScale.TEN_POINTS,
              -9));
  private static final RatingModel RATING =
      new RatingModel(
          new float[] {3.5f, -1},
          new float[] {1, 0.25f},
          new Factors(3, new float[] {7, 8, 9, -7, -8, 1e-30f}),
          new ReaderPrior(0.5f, 2),
          new Spread(new float[] {1, 2, 3, 4, 5, 6, 7}, -1.5f, 1.25f),
          new RatingConfig(1, 3, 2, 0.5f, 4, 5, new RatingScale(0.5f, 5), Long.MAX_VALUE));

  @Test
  void theRankingModelComesBackAsItWasWritten() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      ModelFiles.write(directory, RANKING);
      RankingModel read = ModelFiles.readRanking(directory);
      assertThat(read.config()).isEqualTo(RANKING.config());
      assertThat(read.gram()).isEqualTo(RANKING.gram());
      assertThat(read.books().cells()).isEqualTo(RANKING.books().cells());
      assertThat(read.items().between(0, 2)).isEqualTo(0.5f);
      assertThat(read.items().between(2, 0)).isEqualTo(0.25f);
      assertThat(read.items().between(2, 1)).isEqualTo(1);
      assertThat(read.items().start(3)).isEqualTo(3);
    }
  }

  @Test
  void theRatingModelComesBackAsItWasWritten() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      ModelFiles.write(directory, RATING);
      RatingModel read = ModelFiles.readRating(directory);
      assertThat(read.config()).isEqualTo(RATING.config());
      assertThat(read.bookMeans()).isEqualTo(RATING.bookMeans());
      assertThat(read.bookNoise()).isEqualTo(RATING.bookNoise());
      assertThat(read.prior()).isEqualTo(RATING.prior());
      assertThat(read.spread().coefficients()).isEqualTo(RATING.spread().coefficients());
      assertThat(read.spread().below()).isEqualTo(RATING.spread().below());
      assertThat(read.spread().above()).isEqualTo(RATING.spread().above());
      assertThat(read.books().cells()).isEqualTo(RATING.books().cells());
    }
  }

  /** A damaged length must not ask for gigabytes, nor a damaged number pass as another. */
  @Test
  void noDamagedByteGoesUnnoticed() throws IOException {
    byte[] whole = rankingBytes();
    for (int at = 0; at < whole.length; at++) {
      for (int bit : new int[] {1, 0x40, 0x80}) {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) bit;
        assertThatThrownBy(() -> readRanking(damaged)).isInstanceOf(Exception.class);
      }
    }
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    byte[] whole = rankingBytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> readRanking(cut)).isInstanceOf(Exception.class);
    }
  }

  private static byte[] rankingBytes() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      ModelFiles.write(directory, RANKING);
      try (IndexInput in = directory.openInput("ranking.model", IOContext.DEFAULT)) {
        byte[] bytes = new byte[(int) in.length()];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
      }
    }
  }

  private static RankingModel readRanking(byte[] bytes) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexOutput out = directory.createOutput("ranking.model", IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
      return ModelFiles.readRanking(directory);
    }
  }
}
