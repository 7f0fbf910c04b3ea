package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import readalike.engine.format.BookFields;

/**
 * Other ways to read a text as typed than word by word: as a volume of a series, and as a title
 * that is not typed to its end. Thread-safe.
 */
final class NamesAsked {
  /** Fewer words are the beginning of too many titles. */
  private static final int FEWEST_OF_A_BEGUN_TITLE = 3;

  /** So many volumes of series that begin alike are looked at: a bound for odd data. */
  private static final int MOST_LOOKED_AT = 200;

  private final LeafReader books;
  private final WordsQuery words;

  NamesAsked(LeafReader books, WordsQuery words) {
    this.books = books;
    this.words = words;
  }

  /** The readings that some book answers. */
  List<TextQuery> of(QueryText text) throws IOException {
    List<TextQuery> readings = new ArrayList<>();
    Optional<VolumeAsked> volume = VolumeAsked.of(text);
    if (volume.isPresent()) {
      volume(volume.get()).ifPresent(readings::add);
    }
    if (text.words().size() >= FEWEST_OF_A_BEGUN_TITLE) {
      String title = WordsQuery.titleKey(text);
      if (startingWith(BookFields.TITLE_KEY, title, 2).stream()
          .anyMatch(longer -> !longer.equals(title))) {
        readings.add(words.begunTitle(text));
      }
    }
    return readings;
  }

  /** The volume in the series of that name or, without any, in those that begin so. */
  private Optional<TextQuery> volume(VolumeAsked asked) throws IOException {
    String number = " " + asked.number();
    List<String> exact = new ArrayList<>();
    for (String name : asked.names()) {
      if (books.docFreq(new Term(BookFields.SERIES_TERM, name + number)) > 0) {
        exact.add(name + number);
      }
    }
    if (!exact.isEmpty()) {
      return Optional.of(words.volume(exact, false));
    }
    String name = asked.names().getLast() + " ";
    List<String> begun =
        startingWith(BookFields.SERIES_TERM, name, MOST_LOOKED_AT).stream()
            .filter(term -> term.endsWith(number))
            .toList();
    return begun.isEmpty() ? Optional.empty() : Optional.of(words.volume(begun, true));
  }

  /** The first terms of a field that start with some letters. */
  private List<String> startingWith(String field, String letters, int most) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = books.terms(field);
    if (terms != null) {
      BytesRef start = new BytesRef(letters);
      TermsEnum each = terms.iterator();
      boolean any = each.seekCeil(start) != TermsEnum.SeekStatus.END;
      while (any && found.size() < most && StringHelper.startsWith(each.term(), start)) {
        found.add(each.term().utf8ToString());
        any = each.next() != null;
      }
    }
    return found;
  }
}
