package readalike.web.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import readalike.engine.format.Builds;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/** The builds of a data folder with what is known of each. */
final class BuildCatalogue {
  /** What a build says of its own quality. */
  private static final String OWN_FIGURES = "evaluation.json";

  /** Folder beside the builds for figures that were measured later; a build never changes. */
  private static final String LATER_FIGURES = "evaluations";

  private final Builds builds;

  BuildCatalogue(Builds builds) {
    this.builds = builds;
  }

  /**
   * A build.
   *
   * @param figures what it says of its own quality
   * @param measured what was measured later, with more models or groups of readers
   */
  record Known(
      BuildManifest manifest,
      Optional<BuildFigures> figures,
      Optional<BuildFigures> measured,
      boolean isServed) {
    String id() {
      return manifest.id();
    }

    /** The richest figures that there are. */
    Optional<BuildFigures> best() {
      return measured.or(() -> figures);
    }
  }

  /** All builds, the newest first. */
  List<Known> all() throws IOException {
    List<Known> all = new ArrayList<>();
    for (String id : builds.list()) {
      all.add(known(id));
    }
    Collections.reverse(all);
    return all;
  }

  /** The id of the served build, empty when none is. */
  String served() throws IOException {
    return builds.current().map(folder -> folder.getFileName().toString()).orElse("");
  }

  /**
   * One build.
   *
   * @throws Refusal 404 when there is none of this id
   */
  Known get(String id) throws IOException {
    if (!builds.list().contains(id)) {
      throw Refusal.notFound("there is no build " + Parameters.shortened(id));
    }
    return known(id);
  }

  private Known known(String id) throws IOException {
    Path folder = builds.folder(id);
    Path later = folder.getParent().resolveSibling(LATER_FIGURES).resolve(id + ".json");
    return new Known(
        BuildManifest.read(folder),
        BuildFigures.read(folder.resolve(OWN_FIGURES)),
        BuildFigures.read(later),
        served().equals(id));
  }
}
