package readalike.engine.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import readalike.engine.catalog.Book;
import readalike.engine.format.SuggestionFields.Kind;

/** What can be suggested of a catalogue, as documents of the {@code suggestions} index. */
public final class SuggestionDocuments {
  private static final int LONGEST_TEXT = 300;

  /** Fewer letters are the beginning of too many words. */
  private static final int SHORTEST_ACRONYM = 4;

  private static final FieldType TERM = new FieldType();

  static {
    TERM.setIndexOptions(IndexOptions.DOCS);
    TERM.setTokenized(false);
    TERM.setOmitNorms(true);
    TERM.freeze();
  }

  private static final Comparator<Entry> MOST_READ_FIRST =
      Comparator.comparingInt(Entry::readers)
          .reversed()
          .thenComparing(Entry::kind)
          .thenComparingInt(Entry::number);

  private SuggestionDocuments() {}

  /**
   * One suggestion.
   *
   * @param number of the most read book of it
   * @param readers of that book
   */
  private record Entry(Kind kind, String text, int number, int readers) {}

  /** Takes a document. */
  @FunctionalInterface
  public interface Sink {
    void add(Document document) throws java.io.IOException;
  }

  /**
   * Writes the documents in their order.
   *
   * @param books in the order of their numbers
   * @param readers how many readers each has
   */
  public static void write(List<Book> books, int[] readers, Sink sink) throws java.io.IOException {
    List<Entry> entries = entries(books, readers);
    entries.sort(MOST_READ_FIRST);
    double most = Math.log(2.0 + (entries.isEmpty() ? 0 : entries.getFirst().readers));
    for (Entry entry : entries) {
      sink.add(document(entry, books.get(entry.number), Math.log(1.0 + entry.readers) / most));
    }
  }

  private static List<Entry> entries(List<Book> books, int[] readers) {
    Map<String, Entry> best = new HashMap<>();
    for (int number = 0; number < books.size(); number++) {
      Book book = books.get(number);
      int read = readers[number];
      String work = BookFields.wordsKey(BookFields.words(book.title())) + "\n" + book.work();
      keep(best, work, new Entry(Kind.TITLE, book.title(), number, read));
      if (!book.originalTitle().isEmpty()) {
        String original = BookFields.wordsKey(BookFields.words(book.originalTitle()));
        keep(
            best,
            original + "\n" + book.work(),
            new Entry(Kind.TITLE, book.originalTitle(), number, read));
      }
      for (String author : book.authors()) {
        keep(best, author, new Entry(Kind.AUTHOR, author, number, read));
      }
      if (book.series().isPresent()) {
        String name = book.series().get().name();
        keep(best, name, new Entry(Kind.SERIES, name, number, read));
      }
    }
    return new ArrayList<>(best.values());
  }

  private static void keep(Map<String, Entry> best, String key, Entry entry) {
    if (!entry.text.isBlank()) {
      best.merge(
          entry.kind.code() + key, entry, (a, b) -> MOST_READ_FIRST.compare(a, b) <= 0 ? a : b);
    }
  }

  private static Document document(Entry entry, Book book, double popularity) {
    Document document = new Document();
    document.add(new StoredField(SuggestionFields.TEXT, entry.text));
    if (entry.kind == Kind.TITLE) {
      document.add(new StoredField(SuggestionFields.BY, String.join(", ", book.authors())));
      document.add(new StoredField(SuggestionFields.BOOK, book.id()));
    }
    document.add(new NumericDocValuesField(SuggestionFields.NUMBER, entry.number));
    document.add(new NumericDocValuesField(SuggestionFields.KIND, entry.kind.code()));
    document.add(new FloatDocValuesField(SuggestionFields.POPULARITY, (float) popularity));
    addWords(document, entry);
    return document;
  }

  private static void addWords(Document document, Entry entry) {
    String text = SuggestionFields.start(entry.text, LONGEST_TEXT);
    Set<String> words = new HashSet<>(BookFields.wordsAndVariants(text));
    Set<String> keys = new HashSet<>();
    for (List<String> form : TextForms.of(text)) {
      words.addAll(form);
      keys.addAll(BookFields.titleKeys(form));
      if (entry.kind == Kind.AUTHOR && form.size() > 1) {
        keys.add(surnameFirst(form));
      }
    }
    Set<String> starts = new HashSet<>();
    words.forEach(word -> addStarts(starts, word, SuggestionFields.LONGEST_START));
    if (entry.kind != Kind.AUTHOR) {
      for (String letters : Acronyms.of(text)) {
        int length = letters.codePointCount(0, letters.length());
        if (length >= SHORTEST_ACRONYM) {
          words.add(letters);
        }
        if (length == SuggestionFields.LONGEST_START) {
          starts.add(letters); // longer ones are found among the words
        }
      }
    }
    Set<String> leads = new HashSet<>();
    keys.forEach(key -> addStarts(leads, key, SuggestionFields.LONGEST_LEAD));
    add(document, SuggestionFields.WORDS, words);
    add(document, SuggestionFields.STARTS, starts);
    add(document, SuggestionFields.KEY, keys);
    add(
        document,
        SuggestionFields.GLUED,
        keys.stream()
            .filter(key -> key.indexOf(' ') > 0)
            .map(BookFields::glued)
            .collect(Collectors.toSet()));
    add(document, SuggestionFields.LEADS, leads);
  }

  private static String surnameFirst(List<String> name) {
    return name.getLast() + " " + String.join(" ", name.subList(0, name.size() - 1));
  }

  private static void addStarts(Set<String> starts, String text, int longest) {
    for (int length = 1; length <= longest; length++) {
      starts.add(SuggestionFields.start(text, length));
    }
  }

  private static void add(Document document, String field, Collection<String> terms) {
    terms.forEach(term -> document.add(new Field(field, term, TERM)));
  }
}
