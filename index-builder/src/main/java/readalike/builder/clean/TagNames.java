package readalike.builder.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings the many spellings of a tag together: {@code sci-fi}, {@code scifi} and {@code
 * science-fiction} are one. What says only where a reader keeps a book ({@code to-read}, {@code
 * owned}) is left out. Confined to one thread. The table is {@code tags.txt} beside this class.
 */
final class TagNames {
  static final int MAX_TAGS = 50;
  static final int MAX_LENGTH = 60;

  private static final Pattern SHELF_WORDS =
      Pattern.compile(
          "\\b(?:to read|i ve read|i own|have read|owned|read|my|favou?rites?|genre|books i own"
              + "|good|collection|punya)\\b|^\\d+ ");

  private static final int MAX_RECENT = 10_000;

  private final Map<String, String> table = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  /** Data sets have few tags and use them often. */
  private final Map<String, String> recent = new HashMap<>();

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
    String tag = line.substring(0, equals).strip();
    kept.add(tag);
    for (String spelling : line.substring(equals + 1).strip().split("\\s*,\\s*", -1)) {
      if (table.put(spelling, tag) != null) {
        throw new IllegalStateException("tags.txt has " + spelling + " twice");
      }
    }
  }

  /** Each spelling of the table and the tag that it stands for. */
  Map<String, String> spellings() {
    return Collections.unmodifiableMap(table);
  }

  /** The tags of a book, each once, in the order of the first; at most {@link #MAX_TAGS}. */
  List<String> normalise(Iterable<String> raw) {
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : raw) {
      tags.add(normalise(tag));
    }
    return tags.stream().filter(tag -> !tag.isEmpty()).limit(MAX_TAGS).toList();
  }

  /** The tag that a raw one stands for; empty for one that is only somebody's shelf. */
  String normalise(String raw) {
    String known = recent.get(raw);
    if (known == null) {
      known = tagOf(raw);
      if (recent.size() < MAX_RECENT) {
        recent.put(raw, known);
      }
    }
    return known;
  }

  private String tagOf(String raw) {
    String words = spaced(raw);
    String whole = kept.contains(words) ? words : table.get(words);
    if (whole != null) {
      // A subject may have a shelf's word in it ("good and evil").
      return whole;
    }
    String subject = spaced(SHELF_WORDS.matcher(words).replaceAll(" "));
    return subject.length() > MAX_LENGTH ? "" : table.getOrDefault(subject, subject);
  }

  private static String spaced(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }
}
