package readalike.web.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A book that a reader has marked.
 *
 * @param book the book's id
 * @param mark how
 * @param time when, to the second
 * @param version rises with every change
 */
public record Marked(String book, Mark mark, Instant time, long version) {
  private static final byte FORMAT = 1;
  private static final int HEAD_BYTES = 2 + Long.BYTES;

  /** What a reader wants of a book that they have not rated. */
  public enum Mark {
    TO_READ("to-read"),
    NOT_INTERESTED("not-interested");

    private final String id;

    Mark(String id) {
      this.id = id;
    }

    /** As the API has it. */
    public String id() {
      return id;
    }
  }

  /** What is sealed: a format number, the mark's place in the enum, the time, the id in UTF-8. */
  static byte[] bytes(String book, Mark mark, Instant time) {
    byte[] id = book.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEAD_BYTES + id.length)
        .put(FORMAT)
        .put((byte) (mark == Mark.TO_READ ? 0 : 1))
        .putLong(time.getEpochSecond())
        .put(id)
        .array();
  }

  static Marked of(byte[] bytes, long version) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte format = buffer.get();
    if (format != FORMAT) {
      throw new IllegalStateException("a mark of format " + format + ", this knows " + FORMAT);
    }
    Mark mark = buffer.get() == 0 ? Mark.TO_READ : Mark.NOT_INTERESTED;
    Instant time = Instant.ofEpochSecond(buffer.getLong());
    String book = new String(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, StandardCharsets.UTF_8);
    return new Marked(book, mark, time, version);
  }
}
