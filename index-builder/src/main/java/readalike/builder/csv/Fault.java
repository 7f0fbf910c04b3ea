package readalike.builder.csv;

/** Why a line is not, or not plainly, a row. */
public enum Fault {
  /** A quote opens and does not close soon; the line is skipped. */
  UNBALANCED_QUOTE,
  /** Longer than {@link LineReader#MAX_LINE_BYTES}; the line is skipped. */
  OVERLONG_LINE,
  /** Not UTF-8; read as windows-1252 and kept. */
  NOT_UTF8
}
