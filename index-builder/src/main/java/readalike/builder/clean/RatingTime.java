package readalike.builder.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import readalike.builder.csv.Row;

/** Reads the time of a rating. */
final class RatingTime {
  /** Seconds of the year 5138: a larger number counts smaller units. */
  private static final long MAX_SECONDS = 100_000_000_000L;

  private RatingTime() {}

  /** Seconds since 1970, or 0 when there is no usable time. */
  static long seconds(String text, Row row, Tally tally) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return 0;
    }
    try {
      long time = isNumber(trimmed) ? number(trimmed, row, tally) : date(trimmed);
      if (time > 0) {
        return time;
      }
    } catch (DateTimeException | NumberFormatException e) {
      // told below, as any other time that is none
    }
    tally.found(Rule.BAD_TIME, row, text);
    return 0;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private static long number(String text, Row row, Tally tally) {
    int point = text.indexOf('.');
    long time = Long.parseLong(point < 0 ? text : text.substring(0, point));
    if (time <= MAX_SECONDS) {
      return time;
    }
    tally.found(Rule.TIME_IN_MILLISECONDS, row, text);
    long seconds = time / 1000;
    while (seconds > MAX_SECONDS) {
      seconds /= 1000;
    }
    return seconds;
  }

  private static long date(String text) {
    String iso = text.replace('/', '-').replace(' ', 'T');
    if (iso.length() <= 10) {
      return LocalDate.parse(iso).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }
    return iso.endsWith("Z")
        ? Instant.parse(iso).getEpochSecond()
        : LocalDateTime.parse(iso).toEpochSecond(ZoneOffset.UTC);
  }
}
