package readalike.builder.index;

import java.nio.file.Path;
import readalike.builder.clean.CleaningReport;
import readalike.engine.format.BuildFacts;

/**
 * What a build came to.
 *
 * @param folder where it is
 * @param facts its counts
 * @param cleaning what was repaired and left out on the way in
 * @param seconds how long it took in all
 */
public record BuildResult(Path folder, BuildFacts facts, CleaningReport cleaning, double seconds) {}
