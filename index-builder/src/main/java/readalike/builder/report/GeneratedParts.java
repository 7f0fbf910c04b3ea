package readalike.builder.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text between {@code <!-- begin generated: NAME -->} and {@code <!-- end generated: NAME -->}.
 *
 * @param byName what has to stand between the markers of a name, ending with a line feed
 */
record GeneratedParts(Map<String, String> byName) {
  private static final Pattern PART =
      Pattern.compile(
          "(?s)<!-- begin generated: ([a-z0-9:-]+) -->\\n(.*?)<!-- end generated: \\1 -->");
  private static final Pattern BEGIN = Pattern.compile("<!-- begin generated: ");

  GeneratedParts {
    byName = Map.copyOf(byName);
  }

  /**
   * The text with every part replaced.
   *
   * @throws IllegalArgumentException when a marker has no end or names a part that there is not, or
   *     a part has no marker: what was measured is shown
   */
  String into(String text) {
    Matcher part = PART.matcher(text);
    StringBuilder result = new StringBuilder();
    int found = 0;
    Set<String> unseen = new TreeSet<>(byName.keySet());
    while (part.find()) {
      found++;
      String name = part.group(1);
      unseen.remove(name);
      String content = byName.get(name);
      if (content == null) {
        throw new IllegalArgumentException(
            "nothing is generated for the marker "
                + name
                + "; there are results for "
                + new TreeSet<>(byName.keySet()));
      }
      part.appendReplacement(
          result,
          Matcher.quoteReplacement(
              "<!-- begin generated: "
                  + name
                  + " -->\n"
                  + content
                  + "<!-- end generated: "
                  + name
                  + " -->"));
    }
    long begun = BEGIN.matcher(text).results().count();
    if (begun != found) {
      throw new IllegalArgumentException(
          begun + " generated parts begin, but only " + found + " end with the same name");
    }
    if (!unseen.isEmpty()) {
      String name = unseen.iterator().next();
      throw new IllegalArgumentException(
          "the results "
              + unseen
              + " are shown nowhere; add the lines <!-- begin generated: "
              + name
              + " --> and <!-- end generated: "
              + name
              + " --> where they belong, or remove the files");
    }
    return part.appendTail(result).toString();
  }
}
