package readalike.builder.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read and tells it at every {@link #STEP}. */
final class ByteCounter extends FilterInputStream {
  private static final long STEP = 1 << 18;

  private final LongConsumer listener;
  private long count;
  private long told;

  ByteCounter(InputStream in, LongConsumer listener) {
    super(in);
    this.listener = listener;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    add(Math.max(0, read));
    return read;
  }

  private void add(int read) {
    count += read;
    if (count - told >= STEP) {
      told = count;
      listener.accept(count);
    }
  }
}
