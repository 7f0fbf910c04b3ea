package readalike.engine.hybrid;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import readalike.engine.format.ContentTerms;

/** The views of a book that the blend adds up. */
public enum Part {
  /** What readers with similar profiles like: matrix factorisation. */
  TASTE,
  /** Books by authors of liked books. */
  AUTHOR,
  /** Books of series of which the reader likes a volume. */
  SERIES,
  /** Books with subjects of liked books. */
  TAG,
  /** Books with words of liked books in title or description. */
  WORD,
  /** What the readers who have most in common with this one have read and liked. */
  NEIGHBOURS,
  /** How much a book is read at all. */
  POPULARITY;

  /** The parts that compare what books are about, one for each kind of content term. */
  public static final List<Part> CONTENT =
      Stream.of(ContentTerms.Kind.values()).map(Part::of).toList();

  /** The part that a kind of content terms makes up. */
  static Part of(ContentTerms.Kind kind) {
    return switch (kind) {
      case AUTHOR -> AUTHOR;
      case SERIES -> SERIES;
      case TAG -> TAG;
      case WORD -> WORD;
    };
  }

  /** The name in lower case, as settings and reports give it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
