package readalike.web.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.engine.format.BookFields;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Nearness;

/**
 * Counts the words that no book has as they were typed, for an administrator to see what synonyms
 * or books are missing. Neither who asked nor when is kept; what looks like an address or a number
 * of a person is left out. Thread-safe.
 *
 * <p>At most {@value #MOST} words are kept, by the space-saving algorithm (Metwally, Agrawal and El
 * Abbadi, ICDT 2005): new words take the place of the rarest and its count, so that a frequent one
 * is never missed, and each entry tells by how much its count may be too high.
 */
public final class UnansweredSearches {
  /** How many words are kept. */
  public static final int MOST = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(UnansweredSearches.class);
  private static final String NAME = "unanswered-searches.json";
  private static final int LONGEST = 80;
  private static final Pattern PERSONAL = Pattern.compile("@|([0-9][\\s\\p{Pd}]*){6}|://");

  private static final Comparator<Entry> FREQUENT_FIRST =
      Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::words);

  private final Path file;
  private final Map<String, Entry> entries = new HashMap<>();
  private boolean changed;

  /**
   * Words without an answer.
   *
   * @param words in lower case, without accents and marks
   * @param count how often they were asked for, at most
   * @param tooHigh by how much the count may be too high
   * @param found what there was at the last time: {@code nothing}, {@code corrected} words or books
   *     that have them {@code partly}
   */
  public record Entry(String words, long count, long tooHigh, String found) {}

  private UnansweredSearches(Path file) {
    this.file = file;
  }

  /** Opens the list of a data folder; a damaged one is begun anew. */
  public static UnansweredSearches in(Path data) {
    UnansweredSearches searches = new UnansweredSearches(data.resolve(NAME));
    if (Files.exists(searches.file)) {
      try {
        JsonElement list = JsonParser.parseString(Files.readString(searches.file));
        for (JsonElement element : list.getAsJsonArray()) {
          JsonObject entry = element.getAsJsonObject();
          if (searches.entries.size() < MOST) {
            searches.put(
                new Entry(
                    entry.get("words").getAsString(),
                    entry.get("count").getAsLong(),
                    entry.get("tooHigh").getAsLong(),
                    entry.get("found").getAsString()));
          }
        }
      } catch (IOException
          | JsonParseException
          | IllegalStateException
          | NullPointerException
          | NumberFormatException
          | UnsupportedOperationException e) {
        LOG.warn("{} is damaged and begun anew: {}", searches.file, e.toString());
        searches.entries.clear();
      }
    }
    return searches;
  }

  /** Counts a search whose words no book has as they are; others and later pages do not count. */
  public void note(SearchRequest asked, SearchResult result) {
    boolean isAnswered = result.nearness() == Nearness.TYPED && result.total() > 0;
    boolean isNarrowed = !result.instead().isEmpty() && asked.narrowing().isFiltered();
    if (isAnswered || isNarrowed || asked.offset() > 0 || PERSONAL.matcher(asked.words()).find()) {
      return;
    }
    String words = BookFields.wordsKey(BookFields.words(asked.words()));
    if (!words.isEmpty() && words.length() <= LONGEST) {
      count(
          words,
          result.total() == 0 ? "nothing" : result.nearness().name().toLowerCase(Locale.ROOT));
    }
  }

  private synchronized void count(String words, String found) {
    Entry known = entries.get(words);
    if (known != null) {
      put(new Entry(words, known.count + 1, known.tooHigh, found));
    } else if (entries.size() < MOST) {
      put(new Entry(words, 1, 0, found));
    } else {
      Entry rarest =
          entries.values().stream()
              .min(Comparator.comparingLong(Entry::count).thenComparing(Entry::words))
              .orElseThrow();
      entries.remove(rarest.words);
      put(new Entry(words, rarest.count + 1, rarest.count, found));
    }
    changed = true;
  }

  private void put(Entry entry) {
    entries.put(entry.words, entry);
  }

  /** The most frequent first. */
  public synchronized List<Entry> most(int n) {
    return entries.values().stream().sorted(FREQUENT_FIRST).limit(n).toList();
  }

  /** Forgets all. */
  public synchronized void clear() {
    entries.clear();
    changed = true;
  }

  /** Writes the list where it has changed; a failure is logged and tried again next time. */
  public void save() {
    List<Entry> all;
    synchronized (this) {
      if (!changed) {
        return;
      }
      all = most(MOST);
      changed = false;
    }
    try {
      Path draft = file.resolveSibling(NAME + ".part");
      Files.writeString(draft, json(all).toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("cannot write {}: {}", file, e.toString());
      synchronized (this) {
        changed = true;
      }
    }
  }

  /** {@code [{words, count, tooHigh, found}]}. */
  public static JsonArray json(List<Entry> entries) {
    JsonArray array = new JsonArray(entries.size());
    for (Entry entry : entries) {
      JsonObject json = new JsonObject();
      json.addProperty("words", entry.words);
      json.addProperty("count", entry.count);
      json.addProperty("tooHigh", entry.tooHigh);
      json.addProperty("found", entry.found);
      array.add(json);
    }
    return array;
  }
}
