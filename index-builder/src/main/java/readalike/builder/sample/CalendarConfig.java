package readalike.builder.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When the ratings are given. A reader joins on a day of the calendar, enters some books read
 * earlier within the first week, and rates the others over the months that follow.
 *
 * @param from first day, UTC
 * @param to last day, UTC, at least a month after {@code from}
 * @param backlog share of the ratings entered in the first week, 0..1
 * @param activeDays mean number of days that a reader stays active
 */
public record CalendarConfig(LocalDate from, LocalDate to, double backlog, double activeDays) {
  static final CalendarConfig DEFAULT =
      new CalendarConfig(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31), 0.3, 500);

  public CalendarConfig {
    if (to.isBefore(from.plusMonths(1))) {
      throw new IllegalArgumentException(
          "the calendar must span at least a month, got " + from + ".." + to);
    }
    if (!(backlog >= 0 && backlog <= 1) || !(activeDays > 0)) {
      throw new IllegalArgumentException(
          "calendar needs backlog 0..1 and active days > 0, got " + backlog + ", " + activeDays);
    }
  }

  /** Seconds since 1970 of the first moment. */
  long firstSecond() {
    return from.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** Seconds since 1970 of the first moment after the calendar. */
  long endSecond() {
    return to.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** Only the year of a book is known; it counts as out from the middle of that year. */
  static long outSince(int year) {
    return LocalDate.of(year, 7, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
