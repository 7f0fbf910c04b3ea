package readalike.builder.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything that decides the synthetic ratings; the same configuration and books give the same
 * bytes. The defaults were set by hand until counts, long tails and stars looked like those of
 * public book ratings; they are no measurement of real people.
 *
 * @param seed the one seed of all chance
 * @param readers how many readers, numbered from 1
 * @param languages the share of readers, 0..1, who prefer editions in a language (ISO 639-1); the
 *     rest read English
 * @param activity how many books a reader rates
 * @param taste what a reader likes
 * @param choice which books a reader meets and picks
 * @param stars how many stars a read book gets
 * @param calendar when the ratings are given
 * @param personas readers whose taste is fixed here instead of drawn
 */
public record SimulationConfig(
    long seed,
    int readers,
    Map<String, Double> languages,
    ActivityConfig activity,
    TasteConfig taste,
    ChoiceConfig choice,
    StarsConfig stars,
    CalendarConfig calendar,
    List<Persona> personas) {

  /** What {@code data/sample/ratings.csv} was made with. */
  public static final SimulationConfig DEFAULT =
      new SimulationConfig(
          20_261_123L,
          2_400,
          Map.ofEntries(
              Map.entry("de", 0.045),
              Map.entry("es", 0.05),
              Map.entry("fr", 0.045),
              Map.entry("it", 0.02),
              Map.entry("ja", 0.012),
              Map.entry("nl", 0.008),
              Map.entry("pl", 0.01),
              Map.entry("pt", 0.01),
              Map.entry("ru", 0.012),
              Map.entry("sv", 0.012),
              Map.entry("tr", 0.005),
              Map.entry("zh", 0.008),
              Map.entry("cs", 0.003),
              Map.entry("el", 0.003),
              Map.entry("ko", 0.004),
              Map.entry("no", 0.004)),
          ActivityConfig.DEFAULT,
          TasteConfig.DEFAULT,
          ChoiceConfig.DEFAULT,
          StarsConfig.DEFAULT,
          CalendarConfig.DEFAULT,
          List.of(Persona.READER_123));

  public SimulationConfig {
    if (readers < 1) {
      throw new IllegalArgumentException("readers must be >= 1, got " + readers);
    }
    // Sorted, because the order decides which draw gives which language.
    languages = new TreeMap<>(languages);
    double share = 0;
    for (Map.Entry<String, Double> language : languages.entrySet()) {
      if (!(language.getValue() >= 0)) {
        throw new IllegalArgumentException("share of readers must be >= 0, got " + language);
      }
      share += language.getValue();
    }
    if (share > 1) {
      throw new IllegalArgumentException("shares of languages must not exceed 1, got " + share);
    }
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(taste, "taste");
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(stars, "stars");
    Objects.requireNonNull(calendar, "calendar");
    personas = List.copyOf(personas);
  }
}
