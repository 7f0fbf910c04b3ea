package readalike.builder.run;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run measured, in the parts in which people are told of it; the report and the run's own
 * page show the same.
 *
 * @param figures as {@code result.json} has them
 * @param costs as {@code costs.json} has them
 */
public record RunSections(JsonObject figures, JsonObject costs) {
  /** One paragraph on the data and the run. */
  public String about() {
    return String.format(
        Locale.ROOT,
        "%s: %,d training and %,d test ratings, %,d books, %,d readers with a relevant test book"
            + " (from %s), seed %s, %.0f s on %d processors.",
        figures.get("dataset").getAsString(),
        figures.get("trainRatings").getAsLong(),
        figures.get("testRatings").getAsLong(),
        figures.get("books").getAsLong(),
        figures.get("readers").getAsLong(),
        figures.get("relevantFrom").getAsString().replaceAll("\\.0$", ""),
        figures.get("seed").getAsString(),
        costs.get("seconds").getAsDouble(),
        costs.getAsJsonObject("machine").get("processors").getAsInt());
  }

  /** How it was measured. */
  public String command() {
    return figures.get("command").getAsString();
  }

  /** All parts that were measured. */
  public List<RunSection> all() {
    RankingSections ranking = new RankingSections(figures, costs);
    return Stream.of(
            ranking.ranking(),
            ranking.accuracy(),
            ranking.beyond(),
            StarSection.of(figures),
            AgreementSection.of(figures),
            ComparisonSection.of(figures),
            ranking.groups(),
            ranking.newReaders(),
            CleaningSection.of(figures))
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }
}
