package readalike.web.account;

import java.time.Instant;
import java.util.List;
import readalike.web.http.Refusal;
import readalike.web.store.Database;

/** Everything that is held of one reader, as it is at one moment. */
public final class OwnData {
  private static final int ALL = Integer.MAX_VALUE;

  private final Database database;

  OwnData(Database database) {
    this.database = database;
  }

  /** What there is; lists are the latest first. */
  public record Everything(
      String reader,
      Person person,
      boolean isOperator,
      Instant created,
      List<Rated> ratings,
      List<Marked> marks,
      List<Searches.Search> searches,
      List<Consents.Consent> consents,
      List<Sessions.Open> sessions,
      List<ApiKeys.Key> keys,
      List<Audit.Entry> audit,
      List<String> builds) {
    /** Never in a log. */
    @Override
    public String toString() {
      return "Everything[…]";
    }
  }

  /** Reads it all. */
  public Everything of(Caller caller) {
    String reader = caller.reader();
    return database.readAtOneMoment(
        handle -> {
          ReaderTable.Row row =
              ReaderTable.row(handle, reader)
                  .orElseThrow(() -> Refusal.unauthorized("the account is gone"));
          return new Everything(
              reader,
              Person.open(row.sealed(), caller.key()),
              row.isOperator(),
              row.created(),
              LiveRatings.list(handle, reader, caller.key()),
              Marks.list(handle, reader, caller.key()),
              Searches.list(handle, reader, caller.key()),
              Consents.list(handle, reader),
              Sessions.list(handle, reader),
              ApiKeys.list(handle, reader, caller.key()),
              Audit.entries(handle, reader, ALL, 0),
              TrainingUse.buildsOf(handle, reader));
        });
  }
}
