package readalike.web.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What is different between two builds.
 *
 * @param counts books, users and ratings, changed or not
 * @param figures how good the models were measured to be, where both builds were measured
 * @param settings the settings that differ
 * @param sources the files that differ
 */
record BuildDiff(
    List<Change> counts, List<Change> figures, List<Change> settings, List<Change> sources) {
  /**
   * One difference.
   *
   * @param before of the other build, empty when it has nothing of this name
   * @param after of this build, empty when it has nothing of this name
   * @param difference after less before with its sign, empty for what is no number
   */
  record Change(String name, String before, String after, String difference) {}

  static BuildDiff of(BuildCatalogue.Known before, BuildCatalogue.Known after) {
    return new BuildDiff(
        changes(before.manifest().counts(), after.manifest().counts(), BuildDiff::count),
        before.figures().isPresent() && after.figures().isPresent()
            ? figures(before.figures().get(), after.figures().get())
            : List.of(),
        changes(before.manifest().settings(), after.manifest().settings(), BuildDiff::setting),
        changes(byName(before.manifest()), byName(after.manifest()), BuildDiff::setting));
  }

  private static <T> List<Change> changes(
      Map<String, T> before, Map<String, T> after, BiFunction<T, T, Optional<Change>> compare) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      compare
          .apply(before.get(name), after.get(name))
          .map(change -> new Change(name, change.before(), change.after(), change.difference()))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static Optional<Change> count(Long before, Long after) {
    String difference =
        before == null || after == null ? "" : String.format(Locale.ROOT, "%+,d", after - before);
    return Optional.of(new Change("", shown(before), shown(after), difference));
  }

  private static String shown(Long count) {
    return count == null ? "" : String.format(Locale.ROOT, "%,d", count);
  }

  private static Optional<Change> setting(String before, String after) {
    return before != null && before.equals(after)
        ? Optional.empty()
        : Optional.of(new Change("", before == null ? "" : before, after == null ? "" : after, ""));
  }

  private static Map<String, String> byName(BuildManifest manifest) {
    Map<String, String> sources = new LinkedHashMap<>();
    manifest
        .sources()
        .forEach(
            source ->
                sources.put(
                    source.name(),
                    String.format(
                        Locale.ROOT,
                        "%,d bytes, SHA-256 %.12s…",
                        source.bytes(),
                        source.sha256())));
    return sources;
  }

  private static List<Change> figures(BuildFigures before, BuildFigures after) {
    List<Change> changes = new ArrayList<>();
    before
        .all()
        .figures()
        .forEach(
            (model, metrics) ->
                metrics.forEach(
                    (metric, figure) -> {
                      double now = after.all().mean(model, metric);
                      if (!Double.isNaN(now)) {
                        changes.add(figure(model + " " + metric, figure.mean(), now));
                      }
                    }));
    before
        .stars()
        .forEach(
            (metric, was) -> {
              Double now = after.stars().get(metric);
              if (now != null && !metric.equals("ratings")) {
                changes.add(figure("stars " + metric, was, now));
              }
            });
    return changes;
  }

  private static Change figure(String name, double before, double after) {
    return new Change(
        name,
        String.format(Locale.ROOT, "%.4f", before),
        String.format(Locale.ROOT, "%.4f", after),
        String.format(Locale.ROOT, "%+.4f", after - before));
  }
}
