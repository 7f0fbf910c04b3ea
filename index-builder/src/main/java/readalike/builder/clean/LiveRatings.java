package readalike.builder.clean;

import java.util.List;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.Rating;
import readalike.engine.catalog.RatingScale;

/** Ratings of readers with an account, beside those of the files. */
final class LiveRatings {
  private LiveRatings() {}

  /**
   * Adds what the data set has a book and a place on its scale for. The report counts and never
   * names: these are people.
   *
   * @throws ImportException when a file has one of their ids
   */
  static TableReport add(List<Rating> live, RatingsDraft draft, RatingScale scale)
      throws ImportException {
    if (live.stream().map(Rating::user).distinct().anyMatch(draft::knowsUser)) {
      throw new ImportException(
          "the ratings have a user with the id of an account; leave out ids that begin with live:");
    }
    Tally tally = new Tally("accounts", "ratings");
    for (Rating rating : live) {
      tally.row();
      if (!draft.books.contains(rating.book())) {
        tally.found(Rule.BOOK_GONE);
      } else if (!scale.contains(rating.value())) {
        tally.found(Rule.LIVE_OFF_THE_SCALE);
      } else {
        int book = draft.books.number(rating.book());
        draft.add(rating.user(), book, rating.value(), rating.time(), 0);
      }
    }
    return tally.report();
  }
}
