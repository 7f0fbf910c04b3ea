package readalike.engine.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.Series;

/**
 * A book as a document of the {@code books} index, and back. The fields are those of {@link
 * BookFields}; the models add theirs to the same document.
 */
public final class BookDocuments {
  // Stored alone: Lucene wants a field to be indexed alike in all documents, and these may be cut
  // or unreadable as terms.
  private static final String SERIES_VOLUME = "seriesVolume";
  private static final String ISBN_PRINTED = "isbnPrinted";
  private static final String ORIGINAL_TITLE = "originalTitle";
  private static final String LANGUAGE_PRINTED = "languagePrinted";

  /** What a word says about a book by where it stands, in whole times. */
  private static final int TITLE_WEIGHT = 5;

  private static final int AUTHOR_WEIGHT = 4;
  private static final int SERIES_WEIGHT = 3;

  /** Of numbers written otherwise and letters of another script. */
  private static final int OTHER_FORM_WEIGHT = 3;

  private static final int TAG_WEIGHT = 2;
  private static final int OTHER_WEIGHT = 1;

  private static final FieldType COUNTED = indexedOnly(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType LISTED = indexedOnly(IndexOptions.DOCS, true);

  private BookDocuments() {}

  /**
   * The document of a book.
   *
   * @param ratingCount how many readers rated the book, at least 0
   * @param meanRating on the data set's scale, NaN when nobody rated it
   */
  public static Document toDocument(Book book, int ratingCount, float meanRating) {
    if (ratingCount < 0) {
      throw new IllegalArgumentException("ratingCount must be >= 0, got " + ratingCount);
    }
    Document document = new Document();
    WeightedWords words = new WeightedWords();
    document.add(new StringField(BookFields.ID, book.id(), Store.YES));
    addWork(document, book);
    addTitle(document, book.title(), words);
    addOriginalTitle(document, book.originalTitle(), words);
    addAuthors(document, book.authors(), words);
    book.series().ifPresent(series -> addSeries(document, series, words));
    addTags(document, book.tags(), words);
    addDescription(document, book.description(), words);
    addPublication(document, book, words);
    addAcronyms(document, book);
    if (!words.isEmpty()) {
      document.add(new Field(BookFields.WORDS, words.tokens(), COUNTED));
    }
    document.add(new NumericDocValuesField(BookFields.RATING_COUNT, ratingCount));
    document.add(new FloatDocValuesField(BookFields.MEAN_RATING, meanRating));
    document.add(new FeatureField(BookFields.FEATURES, BookFields.POPULARITY, 1f + ratingCount));
    return document;
  }

  /** The book of a number. */
  public static Book toBook(StoredFields stored, int number) throws IOException {
    return toBook(stored.document(number));
  }

  /** The book of a stored document; equal to the one that was written. */
  public static Book toBook(Document stored) {
    IndexableField year = stored.getField(BookFields.YEAR);
    String series = stored.get(BookFields.SERIES_FACET);
    return new Book(
        stored.get(BookFields.ID),
        stored.get(BookFields.WORK),
        stored.get(BookFields.TITLE),
        Arrays.asList(stored.getValues(BookFields.AUTHORS)),
        year == null ? OptionalInt.empty() : OptionalInt.of(year.numericValue().intValue()),
        text(stored, ISBN_PRINTED),
        text(stored, BookFields.PUBLISHER),
        text(stored, LANGUAGE_PRINTED),
        series == null
            ? Optional.empty()
            : Optional.of(new Series(series, text(stored, SERIES_VOLUME))),
        Arrays.asList(stored.getValues(BookFields.TAGS)),
        text(stored, BookFields.DESCRIPTION),
        text(stored, ORIGINAL_TITLE));
  }

  /** The work of a book, which tells its editions from other books. */
  static void addWork(Document document, Book book) {
    document.add(new StringField(BookFields.WORK, book.work(), Store.YES));
    document.add(new SortedDocValuesField(BookFields.WORK, new BytesRef(book.work())));
  }

  private static void addTitle(Document document, String title, WeightedWords words) {
    document.add(new TextField(BookFields.TITLE, title, Store.YES));
    document.add(new Field(BookFields.STEMS, title, COUNTED));
    document.add(new Field(BookFields.LEXICON, title, LISTED));
    words.add(BookFields.wordsAndVariants(title), TITLE_WEIGHT);
    Set<String> glued = new HashSet<>();
    Set<String> leads = new HashSet<>();
    for (List<String> form : TextForms.of(title)) {
      words.addMissing(form, OTHER_FORM_WEIGHT);
      for (String key : BookFields.titleKeys(form)) {
        addTerm(document, BookFields.TITLE_KEY, key);
        glued.add(BookFields.glued(key));
        leads.addAll(TextForms.beginnings(List.of(key.split(" ")), BookFields.LONGEST_LEAD));
      }
    }
    glued.forEach(key -> addTerm(document, BookFields.TITLE_GLUED, key));
    leads.forEach(key -> addTerm(document, BookFields.TITLE_LEAD, key));
    for (String key : BookFields.titleKeys(TextForms.mainTitle(title))) {
      addTerm(document, BookFields.MAIN_TITLE_KEY, key);
    }
  }

  private static void addAcronyms(Document document, Book book) {
    Set<String> acronyms = new HashSet<>(Acronyms.of(book.title()));
    book.series().ifPresent(series -> acronyms.addAll(Acronyms.of(series.name())));
    book.authors().forEach(author -> acronyms.addAll(Acronyms.ofAuthor(author)));
    acronyms.forEach(letters -> addTerm(document, BookFields.ACRONYM, letters));
  }

  /** Found as the title is, but for its rank; what books are about does not know it. */
  private static void addOriginalTitle(Document document, String title, WeightedWords words) {
    if (title.isEmpty()) {
      return;
    }
    document.add(new StoredField(ORIGINAL_TITLE, title));
    document.add(new Field(BookFields.LEXICON, title, LISTED));
    words.addMissing(BookFields.wordsAndVariants(title), OTHER_FORM_WEIGHT);
    Set<String> keys = new HashSet<>();
    for (List<String> form : TextForms.of(title)) {
      words.addMissing(form, OTHER_FORM_WEIGHT);
      keys.addAll(BookFields.titleKeys(form));
    }
    keys.forEach(key -> addTerm(document, BookFields.ORIGINAL_TITLE_KEY, key));
  }

  private static void addAuthors(Document document, List<String> authors, WeightedWords words) {
    for (String author : authors) {
      document.add(new TextField(BookFields.AUTHORS, author, Store.YES));
      document.add(new Field(BookFields.LEXICON, author, LISTED));
      addFacet(document, BookFields.AUTHOR_FACET, author);
      words.add(BookFields.wordsAndVariants(author), AUTHOR_WEIGHT);
      List<String> name = BookFields.words(author);
      List<String> latin = LatinLetters.of(author);
      words.addMissing(latin, OTHER_FORM_WEIGHT);
      addName(document, name);
      addName(document, latin);
    }
  }

  private static void addName(Document document, List<String> name) {
    if (!name.isEmpty()) {
      addTerm(document, BookFields.AUTHOR_KEY, BookFields.nameKey(name));
    }
    for (String word : name) {
      for (String code : NameSounds.of(word)) {
        addTerm(document, BookFields.SOUNDS, NameSounds.term(code, word));
      }
    }
  }

  private static void addSeries(Document document, Series series, WeightedWords words) {
    document.add(new StoredField(BookFields.SERIES_FACET, series.name()));
    document.add(new StoredField(SERIES_VOLUME, series.volume()));
    document.add(new TextField(BookFields.SERIES, series.toString(), Store.NO));
    addFacet(document, BookFields.SERIES_FACET, series.name());
    document.add(new Field(BookFields.STEMS, series.name(), COUNTED));
    document.add(new Field(BookFields.LEXICON, series.name(), LISTED));
    words.add(BookFields.wordsAndVariants(series.toString()), SERIES_WEIGHT);
    for (String printed : new HashSet<>(List.of(series.name(), series.toString()))) {
      for (List<String> form : TextForms.of(printed)) {
        words.addMissing(form, OTHER_FORM_WEIGHT);
        BookFields.titleKeys(form).forEach(key -> addTerm(document, BookFields.SERIES_TERM, key));
      }
    }
  }

  private static void addTags(Document document, List<String> tags, WeightedWords words) {
    for (String tag : tags) {
      document.add(new TextField(BookFields.TAGS, tag, Store.YES));
      addFacet(document, BookFields.TAG_FACET, tag);
    }
    // Books have many tags: one text is analysed faster than many.
    String all = String.join("\n", tags);
    document.add(new Field(BookFields.STEMS, all, COUNTED));
    document.add(new Field(BookFields.LEXICON, all, LISTED));
    words.add(BookFields.wordsAndVariants(all), TAG_WEIGHT);
  }

  private static void addDescription(Document document, String description, WeightedWords words) {
    if (!description.isEmpty()) {
      document.add(new TextField(BookFields.DESCRIPTION, description, Store.YES));
      document.add(new Field(BookFields.STEMS, description, COUNTED));
      words.add(BookFields.wordsAndVariants(description), OTHER_WEIGHT);
    }
  }

  private static void addPublication(Document document, Book book, WeightedWords words) {
    if (!book.publisher().isEmpty()) {
      document.add(new TextField(BookFields.PUBLISHER, book.publisher(), Store.YES));
      words.add(BookFields.wordsAndVariants(book.publisher()), OTHER_WEIGHT);
    }
    if (!book.isbn().isEmpty()) {
      document.add(new StoredField(ISBN_PRINTED, book.isbn()));
      for (String form : Isbn.forms(book.isbn())) {
        document.add(new StringField(BookFields.ISBN, form, Store.NO));
      }
    }
    if (!book.language().isEmpty()) {
      document.add(new StoredField(LANGUAGE_PRINTED, book.language()));
      addFacet(document, BookFields.LANGUAGE, book.language());
    }
    if (book.year().isPresent()) {
      int year = book.year().getAsInt();
      document.add(new IntField(BookFields.YEAR, year, Store.YES));
      addFacet(document, BookFields.DECADE, BookFields.decade(year));
    }
  }

  private static void addFacet(Document document, String field, String printed) {
    if (!printed.isEmpty()) {
      document.add(new KeywordField(field, BookFields.facetValue(printed), Store.NO));
    }
  }

  private static void addTerm(Document document, String field, String term) {
    document.add(new StringField(field, term, Store.NO));
  }

  private static String text(Document stored, String field) {
    String value = stored.get(field);
    return value == null ? "" : value;
  }

  private static FieldType indexedOnly(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
