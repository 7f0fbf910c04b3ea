package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;
import readalike.engine.text.Highlight.Mark;
import readalike.engine.text.Understanding.Understood;

/** Shows where the words of one search stand in books. Confined to one search. */
final class Highlighter {
  private static final int PIECE = 160;
  private static final int MOST_OF_DESCRIPTION = 5_000;

  /** Words by their stems. */
  private final Set<String> telling = new HashSet<>();

  /** Articles and the like: marked where a title is marked, nowhere else. */
  private final Set<String> common = new HashSet<>();

  Highlighter(Understood understood) throws IOException {
    if (understood.better().isEmpty()) {
      addTyped(understood);
    } else {
      QueryText better = QueryText.plain(understood.better());
      for (QueryText.Word word : better.words()) {
        (better.isOptional(word) ? common : telling).add(word.stem());
      }
    }
    for (SearchClause clause : understood.text().clauses()) {
      if (!clause.excluded()) {
        telling.addAll(stems(String.join(" ", clause.words())));
      }
    }
  }

  private void addTyped(Understood understood) throws IOException {
    List<QueryText.Word> words = understood.text().words();
    for (int i = 0; i < words.size(); i++) {
      Set<String> into = understood.text().isOptional(words.get(i)) ? common : telling;
      into.add(words.get(i).stem());
      for (Reading.Alternative alternative : understood.reading().alternatives().get(i)) {
        into.addAll(stems(alternative.text()));
      }
    }
  }

  /** The marked texts of a book; those without a mark are left out. */
  List<Highlight> of(Book book) throws IOException {
    List<Highlight> highlights = new ArrayList<>();
    if (telling.isEmpty()) {
      return highlights;
    }
    add(highlights, "title", book.title(), true);
    add(highlights, "title", book.originalTitle(), true);
    for (String author : book.authors()) {
      add(highlights, "author", author, false);
    }
    if (book.series().isPresent()) {
      add(highlights, "series", book.series().get().toString(), false);
    }
    for (String tag : book.tags()) {
      add(highlights, "tag", tag, false);
    }
    addDescription(highlights, book.description());
    return highlights;
  }

  private void add(List<Highlight> highlights, String field, String text, boolean all)
      throws IOException {
    List<Mark> marks = marks(text, telling);
    if (!marks.isEmpty()) {
      Set<String> shown = new HashSet<>(telling);
      shown.addAll(common);
      highlights.add(new Highlight(field, text, all ? marks(text, shown) : marks));
    }
  }

  private void addDescription(List<Highlight> highlights, String description) throws IOException {
    String text = description.substring(0, Math.min(description.length(), MOST_OF_DESCRIPTION));
    List<Mark> marks = marks(text, telling);
    if (marks.isEmpty()) {
      return;
    }
    int best = 0;
    int most = 0;
    for (int i = 0; i < marks.size(); i++) {
      int inPiece = inPiece(marks, i);
      if (inPiece > most) {
        most = inPiece;
        best = i;
      }
    }
    int start = start(text, marks.get(best).start());
    int end = end(text, Math.max(start + PIECE, marks.get(best).end()));
    List<Mark> moved =
        marks.stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> new Mark(mark.start() - start, mark.end() - start))
            .toList();
    highlights.add(new Highlight("description", text.substring(start, end), moved));
  }

  private static int inPiece(List<Mark> marks, int first) {
    int last = first;
    while (last < marks.size() && marks.get(last).end() <= marks.get(first).start() + PIECE / 2) {
      last++;
    }
    return last - first;
  }

  /** A little before a mark, at the beginning of a word. */
  private static int start(String text, int mark) {
    int from = Math.max(0, mark - PIECE / 3);
    int space = from == 0 ? -1 : text.indexOf(' ', from);
    return from == 0 ? 0 : space < 0 || space >= mark ? mark : space + 1;
  }

  private static int end(String text, int wanted) {
    if (wanted >= text.length()) {
      return text.length();
    }
    int space = text.indexOf(' ', wanted);
    return space < 0 || space > wanted + PIECE / 4
        ? text.offsetByCodePoints(0, text.codePointCount(0, wanted))
        : space;
  }

  private static List<Mark> marks(String text, Set<String> words) throws IOException {
    List<Mark> marks = new ArrayList<>();
    try (TokenStream tokens = BookFields.analyzer().tokenStream(BookFields.STEMS, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      int end = 0;
      while (tokens.incrementToken()) {
        if (offset.startOffset() >= end
            && offset.endOffset() > offset.startOffset()
            && words.contains(term.toString())) {
          end = offset.endOffset();
          marks.add(new Mark(offset.startOffset(), end));
        }
      }
      tokens.end();
    }
    return marks;
  }

  private static List<String> stems(String text) throws IOException {
    List<String> stems = new ArrayList<>();
    try (TokenStream tokens = BookFields.analyzer().tokenStream(BookFields.STEMS, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    }
    return stems;
  }
}
