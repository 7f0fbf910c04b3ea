package readalike.builder.clean;

/** The cleaning rules. Each row is dropped by at most one, and may be repaired by several. */
public enum Rule {
  UNBALANCED_QUOTE(Effect.FAULTY, "A quote opens and does not close: the line is skipped."),
  OVERLONG_LINE(Effect.FAULTY, "The line is longer than 1 MiB: it is skipped."),
  RAGGED_ROW(Effect.FAULTY, "The row has more or fewer cells than the header: it is dropped."),
  MISSING_ID(Effect.FAULTY, "The user's or the book's id is blank: the row is dropped."),
  OVERLONG_ID(Effect.FAULTY, "An id is longer than 200 characters: the row is dropped."),
  RATING_NOT_A_NUMBER(Effect.FAULTY, "The rating is not a number: the row is dropped."),
  OFF_THE_SCALE(Effect.FAULTY, "The rating is not on the data set's scale: the row is dropped."),
  UNKNOWN_BOOK_OF_TAGS(
      Effect.FAULTY, "The tags are of a book that the books file has not: they are dropped."),
  MISSING_RATING(Effect.LEFT_OUT, "The rating is blank: the row is dropped."),
  IMPLICIT_RATING(
      Effect.LEFT_OUT, "The rating is 0, which means read but not rated: the row is dropped."),
  BOOK_GONE(
      Effect.LEFT_OUT, "A reader's book is not in this data set: the rating stays in the account."),
  LIVE_OFF_THE_SCALE(
      Effect.LEFT_OUT, "A reader's rating is off the scale: the rating stays in the account."),
  DUPLICATE_RATING(
      Effect.LEFT_OUT, "The user rates the book again further down: the last rating counts."),
  DUPLICATE_BOOK(Effect.LEFT_OUT, "The book's id has occurred before: the first row counts."),
  UNKNOWN_BOOK(
      Effect.KEPT, "The books file has no such book: the rating is kept, the title is the id."),
  BLANK_TITLE(Effect.KEPT, "The title is blank: the id stands in for it."),
  REPAIRED_ISBN(Effect.KEPT, "The ISBN had lost its leading zeros: they are put back."),
  UNUSABLE_ISBN(Effect.KEPT, "No ISBN of the book has a right check digit: the book has none."),
  AUTHOR_SPELLING(Effect.KEPT, "An author's name is written as in most of the books that have it."),
  BAD_YEAR(Effect.KEPT, "The year is not one a book can have: it is left out."),
  UNKNOWN_LANGUAGE(Effect.KEPT, "The language is neither an ISO 639 code nor a name: left out."),
  TIME_IN_MILLISECONDS(
      Effect.KEPT, "The time is in milliseconds or microseconds: it is turned into seconds."),
  BAD_TIME(Effect.KEPT, "The time is neither a number nor an ISO date: it is left out."),
  NOT_UTF8(Effect.KEPT, "The line is not UTF-8: it is read as windows-1252."),
  DOUBLE_ENCODING(Effect.KEPT, "Accents had been encoded twice (Ã¤ for ä): they are restored."),
  DECODED_ENTITIES(Effect.KEPT, "HTML entities (&amp;) are turned into characters."),
  STRAY_BACKSLASHES(Effect.KEPT, "Backslashes left by a bad conversion are taken out."),
  CONTROL_CHARACTERS(Effect.KEPT, "Control and invisible direction characters are taken out."),
  OVERLONG_TEXT(Effect.KEPT, "The text is longer than its field may be: it is cut.");

  /** What a rule does to a row. */
  public enum Effect {
    /** The row cannot be used and is dropped; too many of these stop the import. */
    FAULTY,
    /** The row is in order but not wanted, and is dropped. */
    LEFT_OUT,
    /** The row stays, perhaps repaired. */
    KEPT
  }

  private final Effect effect;
  private final String description;

  Rule(Effect effect, String description) {
    this.effect = effect;
    this.description = description;
  }

  public Effect effect() {
    return effect;
  }

  /** One sentence for people. */
  public String description() {
    return description;
  }

  /** Whether a row that meets the rule is missing from the cleaned data. */
  public boolean drops() {
    return effect != Effect.KEPT;
  }
}
