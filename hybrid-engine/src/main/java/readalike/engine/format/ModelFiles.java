package readalike.engine.format;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
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

/**
 * The two trained models as files with a header, a version and a checksum, by Lucene's own
 * conventions.
 */
final class ModelFiles {
  private static final String RANKING = "ranking.model";
  private static final String RATING = "rating.model";
  private static final int VERSION = 3;
  private static final int RATING_VERSION = 2;

  private ModelFiles() {}

  static void write(Directory directory, RankingModel model) throws IOException {
    try (IndexOutput out = directory.createOutput(RANKING, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, "ReadalikeRanking", VERSION);
      RankingConfig config = model.config();
      out.writeInt(config.rank());
      out.writeInt(config.epochs());
      writeFloats(out, config.regularisation(), config.frequencyExponent(), config.unobserved());
      Preference preference = config.preference();
      writeFloats(
          out,
          preference.likedWeight(),
          preference.topWeight(),
          preference.otherWeight(),
          preference.otherTarget(),
          preference.lowestTarget(),
          config.scale().lowest(),
          config.scale().highest(),
          config.items().penalty(),
          config.items().share(),
          config.recency().halfLife());
      out.writeInt(config.items().neighbours());
      out.writeLong(config.seed());
      writeArray(out, model.gram());
      writeArray(out, model.books().cells());
      write(out, model.items());
      CodecUtil.writeFooter(out);
    }
  }

  static RankingModel readRanking(Directory directory) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(RANKING)) {
      CodecUtil.checkHeader(in, "ReadalikeRanking", VERSION, VERSION);
      int rank = in.readInt();
      int epochs = in.readInt();
      float[] numbers = readFloats(in, 13);
      RankingConfig config =
          new RankingConfig(
              rank,
              epochs,
              numbers[0],
              numbers[1],
              numbers[2],
              new ItemConfig(in.readInt(), numbers[10], numbers[11]),
              new Preference(numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]),
              new Recency(numbers[12]),
              new RatingScale(numbers[8], numbers[9]),
              in.readLong());
      float[] gram = readArray(in);
      Factors books = new Factors(rank, readArray(in));
      RankingModel model = new RankingModel(books, gram, readItems(in, books.rows()), config);
      CodecUtil.checkFooter(in);
      return model;
    }
  }

  static void write(Directory directory, RatingModel model) throws IOException {
    try (IndexOutput out = directory.createOutput(RATING, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, "ReadalikeRating", RATING_VERSION);
      RatingConfig config = model.config();
      out.writeInt(config.rank());
      out.writeInt(config.epochs());
      writeFloats(
          out,
          config.regularisation(),
          config.unobserved(),
          config.bookShrinkage(),
          config.userShrinkage(),
          config.scale().lowest(),
          config.scale().highest(),
          model.prior().taste(),
          model.prior().level(),
          model.spread().below(),
          model.spread().above());
      out.writeLong(config.seed());
      writeArray(out, model.spread().coefficients());
      writeArray(out, model.bookMeans());
      writeArray(out, model.bookNoise());
      out.writeInt(model.books().rank());
      writeArray(out, model.books().cells());
      CodecUtil.writeFooter(out);
    }
  }

  static RatingModel readRating(Directory directory) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(RATING)) {
      CodecUtil.checkHeader(in, "ReadalikeRating", RATING_VERSION, RATING_VERSION);
      int rank = in.readInt();
      int epochs = in.readInt();
      float[] numbers = readFloats(in, 10);
      RatingConfig config =
          new RatingConfig(
              rank,
              epochs,
              numbers[0],
              numbers[1],
              numbers[2],
              numbers[3],
              new RatingScale(numbers[4], numbers[5]),
              in.readLong());
      RatingModel model = ratingModel(in, numbers, config);
      CodecUtil.checkFooter(in);
      return model;
    }
  }

  private static RatingModel ratingModel(
      ChecksumIndexInput in, float[] numbers, RatingConfig config) throws IOException {
    Spread spread = new Spread(readArray(in), numbers[8], numbers[9]);
    float[] means = readArray(in);
    float[] noise = readArray(in);
    Factors books = new Factors(in.readInt(), readArray(in));
    return new RatingModel(
        means, noise, books, new ReaderPrior(numbers[6], numbers[7]), spread, config);
  }

  private static void write(DataOutput out, ItemWeights items) throws IOException {
    int weights = items.start(items.books());
    out.writeInt(weights);
    for (int book = 0; book < items.books(); book++) {
      out.writeVInt(items.start(book + 1) - items.start(book));
      int previous = 0;
      for (int i = items.start(book); i < items.start(book + 1); i++) {
        out.writeVInt(items.other(i) - previous);
        previous = items.other(i);
        writeFloats(out, items.weight(i));
      }
    }
  }

  private static ItemWeights readItems(ChecksumIndexInput in, int books) throws IOException {
    int weights = in.readInt();
    checkLength(in, weights);
    int[] starts = new int[books + 1];
    int[] others = new int[weights];
    float[] values = new float[weights];
    for (int book = 0; book < books; book++) {
      starts[book + 1] = starts[book] + in.readVInt();
      if (starts[book + 1] < starts[book] || starts[book + 1] > weights) {
        throw new CorruptIndexException("weights of book " + book + " beyond " + weights, in);
      }
      int other = 0;
      for (int i = starts[book]; i < starts[book + 1]; i++) {
        other += in.readVInt();
        others[i] = other;
        values[i] = Float.intBitsToFloat(in.readInt());
      }
    }
    try {
      return new ItemWeights(starts, others, values);
    } catch (IllegalArgumentException e) {
      throw new CorruptIndexException(e.getMessage(), in, e);
    }
  }

  private static void writeFloats(DataOutput out, float... numbers) throws IOException {
    for (float number : numbers) {
      out.writeInt(Float.floatToIntBits(number));
    }
  }

  private static float[] readFloats(DataInput in, int count) throws IOException {
    float[] numbers = new float[count];
    in.readFloats(numbers, 0, count);
    return numbers;
  }

  private static void writeArray(DataOutput out, float[] numbers) throws IOException {
    out.writeInt(numbers.length);
    writeFloats(out, numbers);
  }

  /** A damaged length is found out before memory is asked for. */
  private static float[] readArray(ChecksumIndexInput in) throws IOException {
    int length = in.readInt();
    checkLength(in, length);
    return readFloats(in, length);
  }

  private static void checkLength(ChecksumIndexInput in, int length) throws IOException {
    if (length < 0 || (long) length * Float.BYTES > in.length() - in.getFilePointer()) {
      throw new CorruptIndexException("array of " + length + " numbers in a shorter file", in);
    }
  }
}
