package readalike.web.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import readalike.engine.catalog.Rating;
import readalike.web.store.Database;
import readalike.web.vault.ReaderKey;
import readalike.web.vault.Vault;

/**
 * What the next build may learn from: the ratings of readers who agreed to {@link
 * Purpose#TRAINING}, under pseudonyms; and which builds have to go because somebody has left or
 * withdrawn since.
 */
public final class TrainingRatings {
  private final Database database;
  private final Vault vault;
  private final Clock clock;

  TrainingRatings(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The ratings to be trained on.
   *
   * @param ratings under pseudonyms
   * @param readers whose they are, by their ids
   */
  public record Taken(List<Rating> ratings, Set<String> readers) {
    public Taken {
      ratings = List.copyOf(ratings);
      readers = Set.copyOf(readers);
    }
  }

  /** The ratings of all readers who agree now, as they are at one moment. */
  public Taken take() {
    return database.readAtOneMoment(
        handle -> {
          Map<String, byte[]> keys = agreeing(handle);
          List<Rating> ratings = new ArrayList<>();
          keys.forEach(
              (reader, wrapped) -> {
                ReaderKey key = vault.unwrap(wrapped, reader);
                String pseudonym = Pseudonyms.of(vault, reader);
                for (Rated rated : LiveRatings.list(handle, reader, key)) {
                  ratings.add(
                      new Rating(
                          pseudonym,
                          rated.book(),
                          rated.rating(),
                          Math.max(0, rated.time().getEpochSecond())));
                }
              });
          return new Taken(ratings, keys.keySet());
        });
  }

  private static Map<String, byte[]> agreeing(Handle handle) {
    return handle
        .createQuery(
            "SELECT c.reader, k.wrapped FROM consent c JOIN reader_key k ON k.reader = c.reader "
                + "WHERE c.purpose = :purpose AND c.given = 1 ORDER BY c.reader")
        .bind("purpose", Purpose.TRAINING.id())
        .map((row, _) -> Map.entry(row.getString("reader"), row.getBytes("wrapped")))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  /**
   * Notes that a build has been published with what was taken. Whoever withdrew or left while it
   * was being made spoils it: it is removed as soon as another takes its place.
   */
  public void used(String build, Taken taken) {
    database.write(
        handle -> {
          Collection<String> agreeing = agreeing(handle).keySet();
          TrainingUse.record(
              handle, build, taken.readers().stream().filter(agreeing::contains).toList());
          if (!agreeing.containsAll(taken.readers())) {
            TrainingUse.spoil(handle, List.of(build));
          }
          Audit.add(handle, vault, clock.instant(), "build:" + build, "command", "build.trained");
          return null;
        });
  }

  /** The builds that hold ratings of somebody who has left or withdrawn, oldest first by name. */
  public List<String> spoilt() {
    return database.read(TrainingUse::spoilt);
  }

  /** To be called when the folder of a build is gone. */
  public void removed(String build) {
    database.write(
        handle -> {
          TrainingUse.forget(handle, build);
          return null;
        });
  }
}
