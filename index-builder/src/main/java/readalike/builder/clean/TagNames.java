package readalike.builder.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the many spellings of a tag together: {@code sci-fi}, {@code scifi} and {@code
 * science-fiction} are one. What says only where a reader keeps a book ({@code to-read}, {@code
 * owned}) is left out. The table is {@code tags.txt} beside this class.
 */
final class TagNames {
  static final int MAX_TAGS = 50;

  private static final Pattern SHELF_WORDS =
      Pattern.compile(
          "\\b(?:to read|i ve read|i own|have read|owned|read|my|favou?rites?|genre|books i own"
              + "|good|collection)\\b|^\\d+ ");

  private final Map<String, List<String>> table = new HashMap<>();

  TagNames() {
    try (InputStream in = TagNames.class.getResourceAsStream("tags.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("tags.txt", e);
    }
  }

  private void add(String line) {
    int equals = line.indexOf('=');
    List<String> tags = split(line.substring(0, equals));
    for (String spelling : split(line.substring(equals + 1))) {
      if (table.put(spelling, tags) != null) {
        throw new IllegalStateException("tags.txt has " + spelling + " twice");
      }
    }
  }

  private static List<String> split(String text) {
    return List.of(text.strip().split("\\s*[,+]\\s*"));
  }

  /** The tags of a book, each once, in the order of the first; at most {@link #MAX_TAGS}. */
  List<String> normalise(Iterable<String> raw) {
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : raw) {
      tags.addAll(normalise(tag));
    }
    return tags.stream().limit(MAX_TAGS).toList();
  }

  /** What one raw tag says: usually one tag, two for {@code sci-fi-fantasy}, none for a shelf. */
  List<String> normalise(String raw) {
    String words = spaced(raw);
    String subject = spaced(SHELF_WORDS.matcher(words).replaceAll(" "));
    if (subject.isEmpty() || subject.length() > TextCleaner.MAX_NAME) {
      return List.of();
    }
    return table.getOrDefault(subject, List.of(subject));
  }

  private static String spaced(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }
}
