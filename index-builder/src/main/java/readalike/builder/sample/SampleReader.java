package readalike.builder.sample;

import java.util.List;

/**
 * A synthetic reader.
 *
 * @param number from 1
 * @param language ISO 639-1 code of the preferred language
 * @param anchors the books that formed the taste
 * @param readsAnchors whether every anchor is read before anything else
 * @param neverMet books that this reader never comes across
 * @param ratings how many books the reader rates
 * @param leniency stars above an average reader
 * @param contrast stars per unit of affinity
 * @param curiosity weight of the affinity in what is picked
 * @param mainstream exponent of exposure in what is picked
 */
record SampleReader(
    int number,
    String language,
    List<Integer> anchors,
    boolean readsAnchors,
    List<Integer> neverMet,
    int ratings,
    double leniency,
    double contrast,
    double curiosity,
    double mainstream) {
  SampleReader {
    anchors = List.copyOf(anchors);
    neverMet = List.copyOf(neverMet);
  }
}
