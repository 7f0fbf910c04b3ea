package readalike.web.account;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which builds were trained on whose ratings, so that those of somebody who leaves or withdraws can
 * be removed when the next build takes their place.
 */
final class TrainingUse {
  private TrainingUse() {}

  static void record(Handle handle, String build, Collection<String> readers) {
    for (String reader : readers) {
      handle
          .createUpdate(
              "INSERT INTO build_use (build, reader) VALUES (:build, :reader) "
                  + "ON CONFLICT DO NOTHING")
          .bind("build", build)
          .bind("reader", reader)
          .execute();
    }
  }

  /** Marks the builds that hold ratings of a reader, who is then no longer named. */
  static void spoil(Handle handle, String reader) {
    handle
        .createUpdate(
            "INSERT INTO spoilt_build (build) SELECT build FROM build_use WHERE reader = :reader "
                + "ON CONFLICT DO NOTHING")
        .bind("reader", reader)
        .execute();
    handle
        .createUpdate("DELETE FROM build_use WHERE reader = :reader")
        .bind("reader", reader)
        .execute();
  }

  static void spoil(Handle handle, List<String> builds) {
    for (String build : builds) {
      handle
          .createUpdate("INSERT INTO spoilt_build (build) VALUES (:build) ON CONFLICT DO NOTHING")
          .bind("build", build)
          .execute();
    }
  }

  static List<String> buildsOf(Handle handle, String reader) {
    return handle
        .createQuery("SELECT build FROM build_use WHERE reader = :reader ORDER BY build")
        .bind("reader", reader)
        .mapTo(String.class)
        .list();
  }

  static List<String> spoilt(Handle handle) {
    return handle
        .createQuery("SELECT build FROM spoilt_build ORDER BY build")
        .mapTo(String.class)
        .list();
  }

  /** To be called when a build's folder is gone. */
  static void forget(Handle handle, String build) {
    handle
        .createUpdate("DELETE FROM spoilt_build WHERE build = :build")
        .bind("build", build)
        .execute();
    handle
        .createUpdate("DELETE FROM build_use WHERE build = :build")
        .bind("build", build)
        .execute();
  }
}
