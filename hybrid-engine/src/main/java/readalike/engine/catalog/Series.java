package readalike.engine.catalog;

import java.util.Objects;

/**
 * The place of a book in a series.
 *
 * @param name the series' name, not blank
 * @param volume the volume as printed ({@code "1"}, {@code "2.5"}, {@code "1-3"}), or empty
 */
public record Series(String name, String volume) {
  public Series {
    if (name.isBlank()) {
      throw new IllegalArgumentException("series name must not be blank");
    }
    Objects.requireNonNull(volume, "volume");
  }

  /** Reads as people write it: {@code "Dune #1"}, or the name alone. */
  @Override
  public String toString() {
    return volume.isEmpty() ? name : name + " #" + volume;
  }
}
