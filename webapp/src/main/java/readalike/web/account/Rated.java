package readalike.web.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A rating that a reader has given.
 *
 * @param book the book's id
 * @param rating on the scale of the data set
 * @param time when, to the second
 * @param version rises with every change
 */
public record Rated(String book, float rating, Instant time, long version) {
  private static final byte FORMAT = 1;
  private static final int HEAD_BYTES = 1 + Float.BYTES + Long.BYTES;

  /** What is sealed: a format number, the rating, the time in seconds, the id in UTF-8. */
  static byte[] bytes(String book, float rating, Instant time) {
    byte[] id = book.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEAD_BYTES + id.length)
        .put(FORMAT)
        .putFloat(rating)
        .putLong(time.getEpochSecond())
        .put(id)
        .array();
  }

  static Rated of(byte[] bytes, long version) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte format = buffer.get();
    if (format != FORMAT) {
      throw new IllegalStateException("a rating of format " + format + ", this knows " + FORMAT);
    }
    float rating = buffer.getFloat();
    Instant time = Instant.ofEpochSecond(buffer.getLong());
    String book = new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, StandardCharsets.UTF_8);
    return new Rated(book, rating, time, version);
  }
}
