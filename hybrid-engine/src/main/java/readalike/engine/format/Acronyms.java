package readalike.engine.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first letters of the words of a long name, by which readers call it: {@code lotr}, {@code
 * tkam}, {@code grrm}.
 */
public final class Acronyms {
  /** Of fewer words the letters say nothing. */
  public static final int SHORTEST = 3;

  /** Nobody types more. */
  public static final int LONGEST = 8;

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private Acronyms() {}

  /**
   * The acronyms of a title without its sub-title, or of the name of a series: with the article at
   * its beginning and without it. Empty where it has too few or too many words.
   */
  public static Set<String> of(String name) {
    Set<String> acronyms = new HashSet<>();
    List<String> words = words(name);
    boolean hasArticle = BookFields.titleKeys(words).size() > 1;
    for (int from = 0; from <= (hasArticle ? 1 : 0); from++) {
      add(acronyms, words.subList(from, words.size()));
    }
    return acronyms;
  }

  /**
   * The acronym of an author's name, each initial a letter; empty where it is too short or long.
   */
  public static Set<String> ofAuthor(String name) {
    Set<String> acronyms = new HashSet<>();
    add(
        acronyms,
        PARTS
            .splitAsStream(name)
            .map(BookFields::words)
            .filter(words -> !words.isEmpty())
            .map(List::getFirst)
            .toList());
    return acronyms;
  }

  /** The words that the letters stand for. */
  public static List<String> words(String name) {
    List<String> main = TextForms.mainTitle(name);
    return main.isEmpty() ? BookFields.words(name) : main;
  }

  private static void add(Set<String> acronyms, List<String> words) {
    if (words.size() >= SHORTEST && words.size() <= LONGEST) {
      StringBuilder letters = new StringBuilder();
      words.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
      acronyms.add(letters.toString());
    }
  }
}
