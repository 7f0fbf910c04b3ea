package readalike.builder.sample;

import java.util.Arrays;

/** When a reader rates. */
final class RatingTimes {
  private static final long DAY_SECONDS = 86_400;

  private RatingTimes() {}

  /** {@code count} different moments of the calendar, seconds since 1970, in order. */
  static long[] draw(int count, CalendarConfig calendar, Dice dice) {
    long first = calendar.firstSecond();
    // Nobody joins in the last week, so that the backlog of the first week fits.
    long last = calendar.endSecond() - 7 * DAY_SECONDS;
    long joined = first + (long) (dice.uniform() * (last - first));
    double active = (7 + dice.exponential(calendar.activeDays())) * DAY_SECONDS;
    long left = Math.min(calendar.endSecond(), joined + (long) active);
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      boolean backlog = dice.uniform() < calendar.backlog();
      long span = backlog ? 7 * DAY_SECONDS : left - joined;
      times[i] = joined + (long) (dice.uniform() * span);
    }
    Arrays.sort(times);
    for (int i = 1; i < count; i++) {
      times[i] = Math.max(times[i], times[i - 1] + 1);
    }
    return times;
  }
}
