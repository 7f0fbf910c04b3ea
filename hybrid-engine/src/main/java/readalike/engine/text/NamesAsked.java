package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private final LeafReader books;
  private final WordsQuery words;

  NamesAsked(LeafReader books, WordsQuery words) {
    this.books = books;
    this.words = words;
  }

  /** The readings that some book answers. */
  List<TextQuery> of(QueryText text) throws IOException {
    List<TextQuery> readings = new ArrayList<>();
    List<String> volumes = new ArrayList<>();
    for (String term : VolumeAsked.terms(text)) {
      if (books.docFreq(new Term(BookFields.SERIES_TERM, term)) > 0) {
        volumes.add(term);
      }
    }
    if (!volumes.isEmpty()) {
      readings.add(words.volume(volumes));
    }
    if (text.words().size() >= FEWEST_OF_A_BEGUN_TITLE && isBegunTitle(WordsQuery.titleKey(text))) {
      readings.add(words.begunTitle(text));
    }
    return readings;
  }

  /** Whether a title begins with some words and goes on after them. */
  private boolean isBegunTitle(String words) throws IOException {
    Terms titles = books.terms(BookFields.TITLE_KEY);
    if (titles == null) {
      return false;
    }
    BytesRef begun = new BytesRef(words);
    TermsEnum each = titles.iterator();
    boolean found = each.seekCeil(begun) != TermsEnum.SeekStatus.END;
    if (found && each.term().equals(begun)) {
      found = each.next() != null;
    }
    return found && StringHelper.startsWith(each.term(), begun);
  }
}
