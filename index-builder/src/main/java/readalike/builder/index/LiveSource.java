package readalike.builder.index;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import readalike.engine.catalog.Rating;

/**
 * Ratings of readers with an account, who agreed that models are trained on them.
 *
 * @param ratings at most one for each reader and book
 * @param used told the id of the build before anything of it is written, so that whoever withdraws
 *     or leaves later can have it removed
 */
public record LiveSource(List<Rating> ratings, Consumer<String> used) {
  /** Nobody. */
  public static final LiveSource NONE = new LiveSource(List.of(), _ -> {});

  public LiveSource {
    ratings = List.copyOf(ratings);
    Objects.requireNonNull(used, "used");
  }
}
