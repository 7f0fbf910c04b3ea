package readalike.builder.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * Refuses a compressed stream that expands beyond all reason (a "zip bomb"), and says plainly when
 * one is damaged. Ratings compress about 5:1, the worst case of deflate is 1032:1.
 */
class ExpansionLimit extends FilterInputStream {
  static final int MAX_RATIO = 200;
  static final long ALWAYS_ALLOWED_BYTES = 32L << 20;
  static final long MAX_BYTES = 256L << 30;

  private final LongSupplier packedBytes;
  private final String name;
  private long unpacked;

  /**
   * @param packedBytes how many compressed bytes have gone in so far, or in all
   */
  ExpansionLimit(InputStream in, LongSupplier packedBytes, String name) {
    super(in);
    this.packedBytes = packedBytes;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(target, offset, length);
    } catch (ZipException | EOFException e) {
      throw new ImportException(name + " is damaged (" + e.getMessage() + "); fetch it again", e);
    }
    unpacked += Math.max(0, read);
    boolean unreasonable =
        unpacked > ALWAYS_ALLOWED_BYTES && unpacked / MAX_RATIO > packedBytes.getAsLong();
    if (unreasonable || unpacked > MAX_BYTES) {
      throw new ImportException(
          name
              + " expands to more than "
              + MAX_RATIO
              + " times its size; unpack it and give the CSV file if it is meant so");
    }
    return read;
  }
}
