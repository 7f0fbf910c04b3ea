package readalike.engine.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import readalike.engine.catalog.Book;

/**
 * What a book is about, as terms that books can share: whole authors, series and tags, and the
 * stems of title and description words. A prefix tells the kinds apart, so that the author Rice is
 * not the food.
 */
public final class ContentTerms {
  /** The kinds of a term. */
  public enum Kind {
    AUTHOR('a'),
    SERIES('s'),
    TAG('t'),
    WORD('w');

    private final char prefix;

    Kind(char prefix) {
      this.prefix = prefix;
    }

    /** The kind's name in lower case, as the API gives it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Terms longer than this are cut; Lucene refuses tokens of more than 32,766 bytes. */
  private static final int MAX_LENGTH = 200;

  private static final Analyzer WORDS = new EnglishAnalyzer();

  private ContentTerms() {}

  /** The terms of a book; a word that stands in it twice is there twice. */
  public static List<String> of(Book book) {
    List<String> terms = new ArrayList<>();
    book.authors().forEach(author -> terms.add(author(author)));
    book.series().ifPresent(series -> terms.add(series(series.name())));
    book.tags().forEach(tag -> terms.add(tag(tag)));
    addWords(book.title(), terms);
    addWords(book.description(), terms);
    return terms;
  }

  /** The term of an author by name. */
  public static String author(String name) {
    return term(Kind.AUTHOR, name);
  }

  /** The term of a series by its name. */
  public static String series(String name) {
    return term(Kind.SERIES, name);
  }

  /** The term of a tag by its name. */
  public static String tag(String name) {
    return term(Kind.TAG, name);
  }

  private static String term(Kind kind, String text) {
    return kind.prefix + ":" + cut(text).toLowerCase(Locale.ROOT);
  }

  /** Never between the halves of a letter, which UTF-8 could not write. */
  private static String cut(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }

  /** The kind of a term. */
  public static Kind kind(String term) {
    return kind(term.charAt(0));
  }

  /** The kind of the terms that begin with a letter; kinds rise with their letters. */
  public static Kind kind(char prefix) {
    for (Kind kind : Kind.values()) {
      if (kind.prefix == prefix) {
        return kind;
      }
    }
    throw new IllegalArgumentException("content terms do not begin with " + prefix);
  }

  /** A term without its prefix, in lower case. */
  public static String text(String term) {
    return term.substring(2);
  }

  private static void addWords(String text, List<String> terms) {
    try (TokenStream words = WORDS.tokenStream("", text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        terms.add(term(Kind.WORD, word.toString()));
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }
}
