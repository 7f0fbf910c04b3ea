package readalike.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readalike.engine.format.BookFields;

/**
 * A text that asks for a volume of a series by its place: {@code third harry potter}, {@code the
 * 2nd book in the hunger games series}, {@code book 3 of the dark tower}.
 *
 * @param names the name of the series as a whole, with and without an article; at least one
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

  /** Words about a series that stand beside its name. */
  private static final Set<String> AROUND =
      Set.of("series", "saga", "trilogy", "cycle", "installment", "instalment");

  VolumeAsked {
    names = List.copyOf(names);
  }

  /** What a text asks for; empty for one that asks for no volume. */
  static Optional<VolumeAsked> of(QueryText text) {
    List<String> words = text.words().stream().map(QueryText.Word::text).toList();
    if (words.size() > 2
        && QueryText.namesVolumes(words.getFirst())
        && BookFields.isNumber(words.get(1))) {
      return of(words.subList(2, words.size()), words.get(1));
    }
    for (int i = 0; i < words.size(); i++) {
      String number = number(words.get(i));
      if (!number.isEmpty()) {
        List<String> others = new ArrayList<>(words);
        others.remove(i);
        return of(others, number);
      }
    }
    return Optional.empty();
  }

  private static Optional<VolumeAsked> of(List<String> others, String number) {
    List<String> name = new ArrayList<>(others);
    name.removeIf(word -> QueryText.namesVolumes(word) || AROUND.contains(word));
    while (!name.isEmpty() && QueryText.isCommon(name.getFirst())) {
      name.removeFirst();
    }
    while (!name.isEmpty() && QueryText.isCommon(name.getLast())) {
      name.removeLast();
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new VolumeAsked(BookFields.titleKeys(name), number));
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
