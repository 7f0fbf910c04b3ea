package readalike.web.account;

import java.util.List;

/**
 * What a reader has put down, and whether it may speak for their lists.
 *
 * @param ratings the latest first
 * @param marks the latest first
 * @param maySpeak whether they agreed to {@link Purpose#RECOMMENDATIONS}
 */
public record Shelf(List<Rated> ratings, List<Marked> marks, boolean maySpeak) {
  public Shelf {
    ratings = List.copyOf(ratings);
    marks = List.copyOf(marks);
  }
}
