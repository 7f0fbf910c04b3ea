package readalike.engine.format;

import java.util.Map;
import readalike.engine.catalog.RatingScale;

/** Names in a build folder, and the build's facts as the commit data of its {@code books} index. */
final class BuildFiles {
  static final String BOOKS = "books";
  static final String SUGGESTIONS = "suggestions";
  static final String PROFILES = "profiles";
  static final String MODEL = "model";

  static final String FORMAT = "readalike.format";

  /** Raised with every change that old code cannot read or new code cannot read from old builds. */
  static final String FORMAT_NUMBER = "6";

  private BuildFiles() {}

  static Map<String, String> toSettings(BuildFacts facts) {
    return Map.of(
        FORMAT,
        FORMAT_NUMBER,
        "build",
        facts.id(),
        "dataset",
        facts.dataset(),
        "books",
        Integer.toString(facts.books()),
        "users",
        Integer.toString(facts.users()),
        "ratings",
        Long.toString(facts.ratings()),
        "scale.lowest",
        Float.toString(facts.scale().lowest()),
        "scale.highest",
        Float.toString(facts.scale().highest()),
        "syntheticReaders",
        Boolean.toString(facts.syntheticReaders()),
        "publicReaders",
        Boolean.toString(facts.publicReaders()));
  }

  static BuildFacts toFacts(Map<String, String> settings) {
    return new BuildFacts(
        settings.get("build"),
        settings.get("dataset"),
        Integer.parseInt(settings.get("books")),
        Integer.parseInt(settings.get("users")),
        Long.parseLong(settings.get("ratings")),
        new RatingScale(
            Float.parseFloat(settings.get("scale.lowest")),
            Float.parseFloat(settings.get("scale.highest"))),
        Boolean.parseBoolean(settings.get("syntheticReaders")),
        Boolean.parseBoolean(settings.getOrDefault("publicReaders", "false")));
  }
}
