package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import readalike.engine.catalog.Profile;
import readalike.engine.catalog.Volumes;

/**
 * Offers series in the order in which they are read: nothing beyond the volume that comes next for
 * the reader. Confined to one thread.
 *
 * <p>A reader has come as far as the last volume that they have rated; gaps before it may be filled
 * in any order. What comes next is the first main volume of the catalogue beyond that. Stories
 * beside the main volumes ({@code 2.5}) wait until the volume before them has been read, box sets
 * give way to single volumes, and no book is offered that holds a volume which the reader has. Of
 * several readers together the one who has come least far counts; where another has the volume that
 * comes next there is none for all.
 */
final class SeriesOrder {
  /** For a list on which series stay as they come. */
  static final SeriesOrder ANY = new SeriesOrder(null, List.of());

  private final ListColumns columns;

  /** For each reader the volumes that they have of each series. */
  private final List<Map<Integer, List<Volumes>>> read = new ArrayList<>();

  SeriesOrder(ListColumns columns, List<Profile> readers) {
    this.columns = columns;
    for (Profile reader : readers) {
      Map<Integer, List<Volumes>> bySeries = new HashMap<>();
      for (int i = 0; i < reader.size(); i++) {
        int book = reader.book(i);
        columns
            .volumes(book)
            .ifPresent(
                volumes ->
                    bySeries
                        .computeIfAbsent(columns.series(book), _ -> new ArrayList<>())
                        .add(volumes));
      }
      read.add(bySeries);
    }
  }

  /**
   * The book to offer where a ranking has a given one: that book, the volume to be read before it,
   * or none.
   */
  OptionalInt inPlaceOf(int book) {
    Optional<Volumes> held = columns == null ? Optional.empty() : columns.volumes(book);
    if (held.isEmpty()) {
      return OptionalInt.of(book);
    }
    Volumes volumes = held.get();
    int series = columns.series(book);
    if (isRead(series, volumes)) {
      return OptionalInt.empty();
    }
    float furthest = furthest(series);
    OptionalInt next = next(series, furthest);
    if (next.isEmpty() || mayCome(volumes, furthest)) {
      return OptionalInt.of(book);
    }
    Volumes nextVolume = columns.volumes(next.getAsInt()).orElseThrow();
    if (isRead(series, nextVolume)) {
      return OptionalInt.empty();
    }
    return volumes.equals(nextVolume) ? OptionalInt.of(book) : next;
  }

  /** Whether a book fills a gap, or is a story beside volumes that have been read. */
  private static boolean mayCome(Volumes volumes, float furthest) {
    if (volumes.isBoxSet()) {
      return false;
    }
    return volumes.isMain()
        ? volumes.first() < furthest
        : furthest >= Math.max(1, Math.floor(volumes.first()));
  }

  private boolean isRead(int series, Volumes volumes) {
    return read.stream()
        .anyMatch(one -> one.getOrDefault(series, List.of()).stream().anyMatch(volumes::overlaps));
  }

  /** The last volume that every reader has come to; 0 when one has not begun. */
  private float furthest(int series) {
    float least = Float.MAX_VALUE;
    for (Map<Integer, List<Volumes>> one : read) {
      float last = 0;
      for (Volumes volumes : one.getOrDefault(series, List.of())) {
        last = Math.max(last, volumes.last());
      }
      least = Math.min(least, last);
    }
    return read.isEmpty() ? 0 : least;
  }

  /** The first main volume beyond. */
  private OptionalInt next(int series, float furthest) {
    return columns
        .inOrder(series)
        .filter(
            book -> {
              Volumes volumes = columns.volumes(book).orElseThrow();
              return volumes.isMain() && volumes.first() > furthest;
            })
        .findFirst();
  }
}
