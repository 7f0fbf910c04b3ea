package readalike.engine.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers to what was asked last, of which the oldest are forgotten: words that half of the
 * catalogue has, and slips of the fingers, are few, asked often and dear to answer. Thread-safe.
 *
 * @param <K> what was asked; has equality by value
 */
final class Remembered<K, V> {
  private final Map<K, V> known;

  /**
   * @param most how many answers to keep
   */
  Remembered(int most) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Null when it is not known. */
  synchronized V get(K asked) {
    return known.get(asked);
  }

  synchronized void put(K asked, V answer) {
    known.put(asked, answer);
  }
}
