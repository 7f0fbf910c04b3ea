package readalike.builder.index;

import java.nio.file.Path;
import readalike.builder.clean.CleaningReport;
import readalike.builder.release.Verdict;
import readalike.engine.format.BuildFacts;

/**
 * What a build came to.
 *
 * @param folder where it is
 * @param facts its counts
 * @param cleaning what was repaired and left out on the way in
 * @param verdict whether it was published, and why
 * @param seconds how long it took in all
 */
public record BuildResult(
    Path folder, BuildFacts facts, CleaningReport cleaning, Verdict verdict, double seconds) {}
