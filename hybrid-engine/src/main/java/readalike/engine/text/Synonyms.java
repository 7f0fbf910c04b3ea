package readalike.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import readalike.engine.format.BookFields;

/**
 * Words that stand for others. Written as Solr's synonym files are: {@code sci fi, science fiction}
 * makes all of a line the same, {@code hp => harry potter} reads the left as the right; {@code #}
 * begins a comment, a backslash takes the next character as it is. Immutable.
 *
 * @see <a href="https://solr.apache.org/guide/solr/latest/indexing-guide/filters.html">Solr's
 *     filters</a>
 */
public final class Synonyms {
  /** There are none. */
  public static final Synonyms NONE = new Synonyms(Map.of());

  /** Rules beyond this number are refused. */
  public static final int MOST_RULES = 10_000;

  private static final int MOST_WORDS = 8;
  private static final int MOST_READINGS = 4;

  private static final Pattern ARROW = Pattern.compile("(?<!\\\\)=>");
  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private final Map<List<String>, Set<List<String>>> meanings;

  private Synonyms(Map<List<String>, Set<List<String>>> meanings) {
    this.meanings = meanings;
  }

  /**
   * What became of a file.
   *
   * @param synonyms of all lines; {@link #NONE} when a line is bad
   * @param problems for each bad line its number, from 1, and what is wrong
   */
  public record Parsed(Synonyms synonyms, List<String> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the lines of a file, all of them or none. */
  public static Parsed parse(List<String> lines) {
    Map<List<String>, Set<List<String>>> meanings = new HashMap<>();
    List<String> problems = new ArrayList<>();
    int rules = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        addRule(line, meanings);
        if (++rules > MOST_RULES) {
          throw new IllegalArgumentException("more than " + MOST_RULES + " rules");
        }
      } catch (IllegalArgumentException e) {
        problems.add("line " + (i + 1) + ": " + e.getMessage());
      }
    }
    return new Parsed(problems.isEmpty() ? new Synonyms(meanings) : NONE, problems);
  }

  private static void addRule(String line, Map<List<String>, Set<List<String>>> meanings) {
    String[] sides = ARROW.split(line, -1);
    if (sides.length > 2) {
      throw new IllegalArgumentException("more than one =>");
    }
    List<List<String>> from = phrases(sides[0]);
    List<List<String>> to = sides.length == 2 ? phrases(sides[1]) : from;
    if (sides.length == 1 && from.size() < 2) {
      throw new IllegalArgumentException("one phrase alone; separate synonyms by commas");
    }
    for (List<String> phrase : from) {
      Set<List<String>> meant = meanings.computeIfAbsent(phrase, _ -> new LinkedHashSet<>());
      to.stream().filter(other -> !other.equals(phrase)).forEach(meant::add);
    }
  }

  private static List<List<String>> phrases(String side) {
    return Arrays.stream(COMMA.split(side, -1)).map(Synonyms::phrase).toList();
  }

  private static List<String> phrase(String text) {
    List<String> words = BookFields.words(ESCAPE.matcher(text).replaceAll("$1"));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase without a word");
    }
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException("a phrase of more than " + MOST_WORDS + " words");
    }
    return words;
  }

  /** How many phrases have others that stand for them. */
  public int size() {
    return meanings.size();
  }

  /** Other ways to say some words, each with one phrase replaced; a few at most. */
  List<List<String>> readings(List<String> words) {
    if (meanings.isEmpty()) {
      return List.of();
    }
    Set<List<String>> readings = new LinkedHashSet<>();
    for (int start = 0; start < words.size(); start++) {
      for (int end = start + 1; end <= Math.min(words.size(), start + MOST_WORDS); end++) {
        Set<List<String>> meant =
            meanings.getOrDefault(words.subList(start, end), Collections.emptySet());
        for (List<String> phrase : meant) {
          List<String> reading = new ArrayList<>(words.subList(0, start));
          reading.addAll(phrase);
          reading.addAll(words.subList(end, words.size()));
          readings.add(reading);
        }
      }
    }
    return readings.stream().limit(MOST_READINGS).toList();
  }
}
