package readalike.builder.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The text of a table in which every quote closes, so that a forgotten one costs its own line and
 * not the rest of the file.
 *
 * <p>A record over several lines is believed when its quotes close within {@link #MAX_LINES} lines
 * and {@link #MAX_CHARS} characters, each at the end of a cell, and it has as many cells as the
 * header. Otherwise its first line is told and left empty, and reading resumes at the next line.
 */
final class BalancedReader extends Reader {
  static final int MAX_LINES = 500;
  static final int MAX_CHARS = 1 << 16;

  private final LineReader lines;
  private final Dialect dialect;
  private final FaultListener faults;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final Deque<String> ready = new ArrayDeque<>();
  private int width;
  private String text = "";
  private int position;

  /**
   * @param header the first line, already taken from {@code lines}
   */
  BalancedReader(Line header, LineReader lines, Dialect dialect, FaultListener faults) {
    this.lines = lines;
    this.dialect = dialect;
    this.faults = faults;
    ahead.add(header);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && (position < text.length() || advance())) {
      int part = Math.min(length - count, text.length() - position);
      text.getChars(position, position + part, target, offset + count);
      position += part;
      count += part;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private boolean advance() throws IOException {
    if (ready.isEmpty() && !prepareRecord()) {
      return false;
    }
    String line = ready.remove();
    // The last line may lack its end; the parser must not find a lone escape at the end of input.
    text = line.endsWith("\n") || line.endsWith("\r") ? line : line + "\n";
    position = 0;
    return true;
  }

  private boolean prepareRecord() throws IOException {
    Line first = ahead.isEmpty() ? lines.next() : ahead.remove();
    if (first == null) {
      return false;
    }
    if (width > 0 && first.text().indexOf('"') < 0) {
      ready.add(first.text());
      return true;
    }
    QuoteScanner quotes = new QuoteScanner(dialect);
    quotes.scan(first.text());
    if (!quotes.open()) {
      ready.add(first.text());
    } else {
      joinLines(first, quotes);
    }
    if (width == 0) {
      width = quotes.cells();
    }
    return true;
  }

  private void joinLines(Line first, QuoteScanner quotes) throws IOException {
    List<Line> more = new ArrayList<>();
    int chars = first.text().length();
    while (quotes.open() && more.size() < MAX_LINES && chars < MAX_CHARS) {
      Line line = ahead.isEmpty() ? lines.next() : ahead.remove();
      if (line == null) {
        break;
      }
      more.add(line);
      chars += line.text().length();
      quotes.scan(line.text());
    }
    if (!quotes.open() && quotes.clean() && (width == 0 || quotes.cells() == width)) {
      ready.add(first.text());
      more.forEach(line -> ready.add(line.text()));
    } else {
      faults.found(Fault.UNBALANCED_QUOTE, first.number(), first.text());
      ready.add(first.end());
      more.reversed().forEach(ahead::addFirst);
    }
  }

  @Override
  public void close() {}
}
