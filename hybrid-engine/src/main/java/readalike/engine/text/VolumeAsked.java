package readalike.engine.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.format.BookFields;

/**
 * A volume of a series that a text asks for by its place: {@code third harry potter}, {@code the
 * 2nd book in the hunger games series}, {@code book 3 of the dark tower}.
 *
 * @param names what may be the name of the series as a whole, the longest first; at least one
 * @param number the volume, in figures or as typed
 */
record VolumeAsked(List<String> names, String number) {
  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth")
              .split(" "));

  private static final Pattern IN_FIGURES = Pattern.compile("([1-9][0-9]?)(?:st|nd|rd|th)");

  VolumeAsked {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a volume is one of a series that has a name");
    }
    names = List.copyOf(names);
  }

  /** What a text may ask for, one for each word that may be the place; most texts for nothing. */
  static List<VolumeAsked> in(QueryText text) {
    List<String> words = text.words().stream().map(QueryText.Word::text).toList();
    List<VolumeAsked> asked = new ArrayList<>();
    if (words.size() > 2
        && QueryText.namesVolumes(words.getFirst())
        && BookFields.isNumber(words.get(1))) {
      add(asked, words.subList(2, words.size()), words.get(1));
    }
    for (int i = 0; i < words.size(); i++) {
      String number = number(words.get(i));
      if (!number.isEmpty()) {
        List<String> others = new ArrayList<>(words);
        others.remove(i);
        add(asked, others, number);
      }
    }
    return asked;
  }

  private static void add(List<VolumeAsked> asked, List<String> others, String number) {
    List<String> name = new ArrayList<>(others);
    name.removeIf(QueryText::namesVolumes);
    Set<String> names = new LinkedHashSet<>();
    addNames(names, name);
    name.removeIf(QueryText::namesSeries);
    addNames(names, name);
    if (!names.isEmpty()) {
      asked.add(new VolumeAsked(List.copyOf(names), number));
    }
  }

  /** The words, and what is left of them without one common word after the other at their ends. */
  private static void addNames(Set<String> names, List<String> words) {
    int end = words.size();
    names.addAll(BookFields.titleKeys(words));
    while (end > 0 && QueryText.isCommon(words.get(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end) {
      names.addAll(BookFields.titleKeys(words.subList(start, end)));
      if (!QueryText.isCommon(words.get(start))) {
        break;
      }
      start++;
    }
  }

  /** An ordinal as a number in figures; empty for another word. */
  private static String number(String word) {
    int place = ORDINALS.indexOf(word);
    if (place >= 0) {
      return Integer.toString(place + 1);
    }
    Matcher figures = IN_FIGURES.matcher(word);
    return figures.matches() ? figures.group(1) : "";
  }
}
