package readalike.builder.csv;

/** Follows a record's quotes, by the same rules as the parser, to see where the record ends. */
final class QuoteScanner {
  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTES
  }

  private final Dialect dialect;
  private State state = State.CELL_START;
  private int delimiters;
  private int textAfterQuotes;

  QuoteScanner(Dialect dialect) {
    this.dialect = dialect;
  }

  void scan(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (state) {
        case CELL_START -> {
          if (c == '"') {
            state = State.QUOTED;
          } else {
            plain(c);
          }
        }
        case PLAIN -> plain(c);
        case QUOTED -> {
          if (c == '\\' && dialect.backslashEscapes()) {
            i++;
          } else if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
            i++;
          } else if (c == '"') {
            state = State.AFTER_QUOTES;
          }
        }
        case AFTER_QUOTES -> {
          if (c != dialect.delimiter() && c != '\r' && c != '\n' && c != ' ') {
            textAfterQuotes++;
          }
          plain(c);
          if (state == State.PLAIN) {
            state = State.AFTER_QUOTES;
          }
        }
      }
    }
  }

  private void plain(char c) {
    if (c == dialect.delimiter()) {
      delimiters++;
      state = State.CELL_START;
    } else {
      state = State.PLAIN;
    }
  }

  boolean open() {
    return state == State.QUOTED;
  }

  int cells() {
    return delimiters + 1;
  }

  /** Whether every closing quote stood at the end of its cell. */
  boolean clean() {
    return textAfterQuotes == 0;
  }
}
