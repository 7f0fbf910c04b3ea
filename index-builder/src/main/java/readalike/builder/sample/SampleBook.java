package readalike.builder.sample;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the simulator knows of a book.
 *
 * @param id lower-case letters, digits and hyphens, so that it needs no quotes in a CSV file
 * @param work the key that editions of one work share
 * @param author the first author, or empty
 * @param year first publication, negative before the common era
 * @param language ISO 639-1 code
 * @param series name or empty
 * @param volume from 1, or 0 where unknown
 * @param tags at least one
 * @param fame from 1 (known to keen readers) to 10 (everybody knows it)
 */
record SampleBook(
    String id,
    String work,
    String author,
    int year,
    String language,
    String series,
    int volume,
    List<String> tags,
    int fame) {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,100}");

  SampleBook {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "book_id must be 1 to 100 lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    tags = List.copyOf(tags);
    if (tags.isEmpty()) {
      throw new IllegalArgumentException("book " + id + " needs at least one tag");
    }
    if (fame < 1 || fame > 10) {
      throw new IllegalArgumentException("fame must be 1..10, got " + fame + " for " + id);
    }
  }
}
