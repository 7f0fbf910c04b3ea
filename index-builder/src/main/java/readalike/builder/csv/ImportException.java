package readalike.builder.csv;

import java.io.IOException;

/**
 * A source that is not what it claims to be. The message is one line for people: the file, where
 * known the line, what is wrong and what to do about it.
 */
public final class ImportException extends IOException {
  public ImportException(String message) {
    super(oneLine(message));
  }

  public ImportException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** Messages quote hostile data; a control character must not forge a second line. */
  private static String oneLine(String message) {
    return message.replaceAll("\\p{Cntrl}+", " ");
  }
}
