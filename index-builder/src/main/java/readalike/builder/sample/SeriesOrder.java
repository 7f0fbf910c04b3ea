package readalike.builder.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which books of the catalogue continue which. Books are their positions in the catalogue. */
final class SeriesOrder {
  private final List<List<Integer>> next = new ArrayList<>();
  private final boolean[] later;

  SeriesOrder(List<SampleBook> books) {
    later = new boolean[books.size()];
    Map<String, TreeMap<Integer, List<Integer>>> volumes = new HashMap<>();
    for (int book = 0; book < books.size(); book++) {
      SampleBook facts = books.get(book);
      if (facts.volume() > 0) {
        volumes
            .computeIfAbsent(facts.series(), series -> new TreeMap<>())
            .computeIfAbsent(facts.volume(), volume -> new ArrayList<>())
            .add(book);
      }
    }
    for (int book = 0; book < books.size(); book++) {
      SampleBook facts = books.get(book);
      TreeMap<Integer, List<Integer>> series = volumes.get(facts.series());
      if (facts.volume() == 0) {
        next.add(List.of());
      } else {
        later[book] = series.lowerKey(facts.volume()) != null;
        Map.Entry<Integer, List<Integer>> following = series.higherEntry(facts.volume());
        next.add(following == null ? List.of() : List.copyOf(following.getValue()));
      }
    }
  }

  /** The editions of the next volume that the catalogue has. */
  List<Integer> next(int book) {
    return next.get(book);
  }

  /** Whether the catalogue has an earlier volume of the book's series. */
  boolean isLater(int book) {
    return later[book];
  }
}
