package readalike.builder.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a table's columns. Case, spaces, hyphens and underscores make no difference. */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> columns = new HashMap<>();

  Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(key(names.get(i)), i);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The column of the first of these names that the table has, or -1. */
  public int column(String... anyOf) {
    for (String name : anyOf) {
      Integer column = columns.get(key(name));
      if (column != null) {
        return column;
      }
    }
    return -1;
  }

  public boolean hasAll(String... wanted) {
    for (String name : wanted) {
      if (column(name) < 0) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return names.size();
  }

  /** The names as they stand in the file, joined by commas; a long list is cut. */
  @Override
  public String toString() {
    String joined = String.join(",", names);
    return joined.length() <= 120 ? joined : joined.substring(0, 120) + "…";
  }
}
