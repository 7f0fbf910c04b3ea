package readalike.builder.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Bytes to lines. Each line is UTF-8 where it is valid UTF-8 and windows-1252 where it is not.
 *
 * <p>The choice is made line by line because it then needs no look ahead: a file whose first accent
 * comes after a gigabyte is read right in one pass, and so is one that was pasted together from two
 * encodings. Accented windows-1252 text is practically never valid UTF-8 by chance.
 */
final class LineReader {
  /** Lines longer than this are told and skipped. */
  static final int MAX_LINE_BYTES = 1 << 20;

  private static final int EXCERPT_BYTES = 200;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final FaultListener faults;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 12];
  private long number;

  LineReader(InputStream in, FaultListener faults) {
    this.in = in;
    this.faults = faults;
  }

  /** The next line, or null at the end of the file. Line ends are LF, CR LF or CR. */
  Line next() throws IOException {
    int length = 0;
    boolean ascii = true;
    boolean overlong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int start = position;
      while (position < limit && !ended) {
        byte b = buffer[position++];
        ascii &= b >= 0;
        ended = b == '\n' || b == '\r';
      }
      int count = position - start;
      if (length + count > MAX_LINE_BYTES) {
        overlong = true;
        count = MAX_LINE_BYTES - length;
      }
      append(start, count, length);
      length += count;
    }
    if (length == 0) {
      return null;
    }
    if (ended && buffer[position - 1] == '\r' && fill() && buffer[position] == '\n') {
      append(position++, 1, length++);
    }
    number++;
    if (overlong) {
      faults.found(Fault.OVERLONG_LINE, number, new String(line, 0, EXCERPT_BYTES, ISO_8859_1));
      return new Line(number, "\n");
    }
    return new Line(number, decode(length, ascii));
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return limit > 0;
  }

  private void append(int start, int count, int length) {
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(buffer, start, line, length, count);
  }

  private String decode(int length, boolean ascii) {
    if (ascii) {
      return new String(line, 0, length, ISO_8859_1);
    }
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(line, 0, length, WINDOWS_1252);
      if (text.indexOf('\uFFFD') >= 0) { // one of the five bytes that windows-1252 leaves undefined
        text = new String(line, 0, length, ISO_8859_1);
      }
      faults.found(Fault.NOT_UTF8, number, text);
    }
    boolean marked = number == 1 && text.charAt(0) == BYTE_ORDER_MARK;
    return marked ? text.substring(1) : text;
  }
}
