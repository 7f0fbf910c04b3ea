package readalike.engine.taste;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import readalike.engine.catalog.RatingMatrix;

/**
 * The state of training after its last finished epoch, as a file with a header and a checksum by
 * Lucene's conventions. Its name holds a fingerprint of settings and ratings, so that training only
 * goes on where it would have come by itself; a damaged file counts as none. A folder keeps the
 * state of one run: writing removes those of others.
 */
final class Checkpoint {
  private static final String CODEC = "ReadalikeCheckpoint";
  private static final int VERSION = 2;

  /** Floats that are converted at once. */
  private static final int BLOCK = 1 << 14;

  private final Path folder;
  private final String name;
  private final int users;
  private final int books;
  private final int rank;

  Checkpoint(Path folder, RankingConfig config, RatingMatrix ratings) {
    this.folder = folder;
    this.users = ratings.rows();
    this.books = ratings.columns();
    this.rank = config.rank();
    this.name =
        String.format(Locale.ROOT, "ranking-%016x.checkpoint", fingerprint(config, ratings));
  }

  /** Takes the place of the last one, or leaves it as it is when the process dies on the way. */
  void write(TrainingState state) {
    String draft = name + ".draft";
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(draft));
      try (Directory directory = FSDirectory.open(folder)) {
        try (IndexOutput out = directory.createOutput(draft, IOContext.DEFAULT)) {
          CodecUtil.writeHeader(out, CODEC, VERSION);
          out.writeInt(state.epoch());
          out.writeLong(Double.doubleToLongBits(state.previousLoss()));
          out.writeLong(Double.doubleToLongBits(state.loss()));
          out.writeLong(Double.doubleToLongBits(state.quality()));
          out.writeInt(state.fruitless());
          writeFloats(out, state.bookGram());
          writeFloats(out, state.users().cells());
          writeFloats(out, state.books().cells());
          CodecUtil.writeFooter(out);
        }
        directory.sync(List.of(draft));
        removeOthers(draft);
        directory.rename(draft, name);
        directory.syncMetaData();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a checkpoint in " + folder, e);
    }
  }

  /** The state of an interrupted run, unless there is none or it is damaged. */
  Optional<TrainingState> read() {
    if (!Files.exists(folder.resolve(name))) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder);
        ChecksumIndexInput in = directory.openChecksumInput(name)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      TrainingState state =
          new TrainingState(
              in.readInt(),
              Double.longBitsToDouble(in.readLong()),
              Double.longBitsToDouble(in.readLong()),
              Double.longBitsToDouble(in.readLong()),
              in.readInt(),
              Factors.zeros(users, rank),
              Factors.zeros(books, rank),
              new float[rank]);
      in.readFloats(state.bookGram(), 0, rank);
      in.readFloats(state.users().cells(), 0, users * rank);
      in.readFloats(state.books().cells(), 0, books * rank);
      CodecUtil.checkFooter(in);
      return Optional.of(state);
    } catch (CorruptIndexException | EOFException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint in " + folder, e);
    }
  }

  private void removeOthers(String draft) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "ranking-*.checkpoint*")) {
      for (Path file : files) {
        String other = file.getFileName().toString();
        if (!other.equals(draft) && !other.equals(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void writeFloats(DataOutput out, float[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer floats = bytes.asFloatBuffer();
    for (int at = 0; at < numbers.length; at += BLOCK) {
      int count = Math.min(BLOCK, numbers.length - at);
      floats.clear().put(numbers, at, count);
      out.writeBytes(bytes.array(), count * Float.BYTES);
    }
  }

  private static long fingerprint(RankingConfig config, RatingMatrix ratings) {
    long hash = mixed(ratings.rows(), ratings.columns());
    String settings = config.toString();
    for (int i = 0; i < settings.length(); i++) {
      hash = mixed(hash, settings.charAt(i));
    }
    for (int row = 0; row < ratings.rows(); row++) {
      hash = mixed(hash, ratings.count(row));
    }
    for (int i = 0; i < ratings.cells(); i++) {
      hash = mixed(hash, ratings.column(i));
      hash = mixed(hash, Float.floatToIntBits(ratings.value(i)));
    }
    for (int i = 0; i < ratings.cells() && !config.recency().isNone(); i++) {
      hash = mixed(hash, ratings.age(i));
    }
    return hash;
  }

  /** One step of a multiplicative hash; constant of Knuth's, upper bits folded in. */
  private static long mixed(long hash, long value) {
    long product = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 29);
  }
}
