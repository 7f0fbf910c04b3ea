package readalike.engine.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Ids and their dense numbers 0..size-1. Immutable and thread-safe. */
public final class IdMap {
  private final List<String> ids;
  private final Map<String, Integer> numbers;

  /**
   * @param ids distinct ids; the position is the number
   * @throws IllegalArgumentException when an id occurs twice
   */
  public IdMap(Collection<String> ids) {
    this.ids = List.copyOf(ids);
    this.numbers = HashMap.newHashMap(this.ids.size());
    for (String id : this.ids) {
      if (numbers.put(id, numbers.size()) != null) {
        throw new IllegalArgumentException("id occurs twice: " + id);
      }
    }
  }

  /** The number of an id, empty when the id is unknown. */
  public OptionalInt number(String id) {
    Integer number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * The id of a number.
   *
   * @throws IndexOutOfBoundsException when the number is not below {@link #size()}
   */
  public String id(int number) {
    return ids.get(number);
  }

  public int size() {
    return ids.size();
  }

  /** All ids in the order of their numbers. */
  public List<String> ids() {
    return ids;
  }
}
