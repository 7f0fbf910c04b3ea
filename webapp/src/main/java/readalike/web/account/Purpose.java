package readalike.web.account;

import java.util.Arrays;
import java.util.Optional;

/** What a reader's data may be used for, if they say so. Nothing is allowed until then. */
public enum Purpose {
  /** The reader's ratings speak for the reader's own lists. */
  RECOMMENDATIONS("recommendations", 1),
  /** The reader's ratings train the models that make everybody's lists. */
  TRAINING("training", 1),
  /** What the reader searches for is kept for the reader to see. */
  SEARCH_HISTORY("search-history", 1);

  private final String id;
  private final int wording;

  Purpose(String id, int wording) {
    this.id = id;
    this.wording = wording;
  }

  /** As addresses and rows have it. */
  public String id() {
    return id;
  }

  /** The version of the words in which the purpose is now explained; rising with every change. */
  public int wording() {
    return wording;
  }

  /** The purpose with an id. */
  public static Optional<Purpose> of(String id) {
    return Arrays.stream(values()).filter(purpose -> purpose.id.equals(id)).findFirst();
  }
}
