package readalike.engine.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people write a title or a name, as lists of words; the printed one first. */
final class TextForms {
  private static final int MOST = 6;

  /** Where a sub-title begins: after a colon, a dash between spaces, or in brackets. */
  private static final Pattern SUBTITLE = Pattern.compile(":\\s|\\s[\\p{Pd}]\\s|\\s[(\\[]|;\\s");

  private TextForms() {}

  /** As printed, with numbers written otherwise, and in Latin letters. */
  static Set<List<String>> of(String text) {
    Set<List<String>> forms = new LinkedHashSet<>();
    List<String> printed = BookFields.words(text);
    forms.add(printed);
    forms.addAll(NumberWords.otherwise(printed));
    forms.add(LatinLetters.of(text));
    forms.remove(List.<String>of());
    return new LinkedHashSet<>(forms.stream().limit(MOST).toList());
  }

  /** A title without its sub-title; empty when it has none. */
  static List<String> mainTitle(String title) {
    Matcher subtitle = SUBTITLE.matcher(title);
    return subtitle.find(Math.min(1, title.length()))
        ? BookFields.words(title.substring(0, subtitle.start()))
        : List.of();
  }

  /** The first words of some words, up to a number of them, and all; each joined by spaces. */
  static List<String> beginnings(List<String> words, int most) {
    List<String> beginnings = new ArrayList<>();
    StringBuilder beginning = new StringBuilder();
    for (int i = 0; i < Math.min(most, words.size()); i++) {
      beginning.append(i == 0 ? "" : " ").append(words.get(i));
      beginnings.add(beginning.toString());
    }
    return beginnings;
  }
}
