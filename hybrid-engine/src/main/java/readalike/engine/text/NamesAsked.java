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
 * Other ways to read a text than word by word: as a volume of a series, and as a title that is not
 * typed to its end. Thread-safe.
 */
final class NamesAsked {
  /** Fewer words are the beginning of too many titles. */
  private static final int FEWEST_OF_A_BEGUN_TITLE = 3;

  /** What so many titles begin with names none of them. */
  private static final int MOST_BEGUN_TITLES = 64;

  /** So many series that begin alike are looked at. */
  private static final int MOST_SERIES = 200;

  /** Above what stands in a title without being it, below the title in full. */
  private static final float VOLUME_BOOST = 25;

  private static final float BEGUN_TITLE_BOOST = 20;

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
    for (VolumeAsked asked : VolumeAsked.in(text)) {
      for (String name : asked.names()) {
        addIfThere(volumes, name + " " + asked.number());
      }
    }
    if (!volumes.isEmpty()) {
      readings.add(words.oneOf(BookFields.SERIES_TERM, volumes, VOLUME_BOOST));
    }
    List<String> titles = begunTitles(text);
    if (!titles.isEmpty()) {
      readings.add(words.oneOf(BookFields.TITLE_KEY, titles, BEGUN_TITLE_BOOST));
    }
    return readings;
  }

  /** The volume in series whose name only begins as typed: {@code third percy jackson}. */
  Optional<TextQuery> volumeOfABegunSeries(QueryText text) throws IOException {
    List<String> volumes = new ArrayList<>();
    for (VolumeAsked asked : VolumeAsked.in(text)) {
      String shortest = asked.names().getLast();
      if (shortest.contains(" ")) { // one word is the beginning of too many
        addVolumes(volumes, shortest + " ", " " + asked.number());
      }
    }
    return volumes.isEmpty()
        ? Optional.empty()
        : Optional.of(words.oneOf(BookFields.SERIES_TERM, volumes, VOLUME_BOOST));
  }

  private void addIfThere(List<String> volumes, String term) throws IOException {
    if (books.docFreq(new Term(BookFields.SERIES_TERM, term)) > 0) {
      volumes.add(term);
    }
  }

  /** The titles that go on after the text; none where very many do. */
  private List<String> begunTitles(QueryText text) throws IOException {
    Terms terms = books.terms(BookFields.TITLE_KEY);
    if (terms == null || text.words().size() < FEWEST_OF_A_BEGUN_TITLE) {
      return List.of();
    }
    BytesRef begun = new BytesRef(WordsQuery.titleKey(text));
    List<String> titles = new ArrayList<>();
    TermsEnum each = terms.iterator();
    boolean any = each.seekCeil(begun) != TermsEnum.SeekStatus.END;
    while (any && StringHelper.startsWith(each.term(), begun)) {
      if (titles.size() == MOST_BEGUN_TITLES) {
        return List.of();
      }
      if (!each.term().equals(begun)) {
        titles.add(each.term().utf8ToString());
      }
      any = each.next() != null;
    }
    return titles;
  }

  /** Goes from series to series, past the volumes of each: figures sort before a colon. */
  private void addVolumes(List<String> volumes, String start, String number) throws IOException {
    Terms terms = books.terms(BookFields.SERIES_TERM);
    if (terms == null) {
      return;
    }
    BytesRef begun = new BytesRef(start);
    BytesRef from = begun;
    TermsEnum each = terms.iterator();
    for (int i = 0; i < MOST_SERIES; i++) {
      if (each.seekCeil(from) == TermsEnum.SeekStatus.END
          || !StringHelper.startsWith(each.term(), begun)) {
        return;
      }
      String series = each.term().utf8ToString();
      addIfThere(volumes, series + number);
      from = new BytesRef(series + " :");
    }
  }
}
