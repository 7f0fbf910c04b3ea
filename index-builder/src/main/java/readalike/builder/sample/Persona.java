package readalike.builder.sample;

import java.util.List;

/**
 * A reader whose taste is fixed; the books beyond the anchors, all stars and times are simulated
 * like everybody's.
 *
 * @param reader the reader's number, at least 1
 * @param anchors ids of the books that formed the taste; all of them are read
 * @param neverMet ids of works that this reader never comes across
 * @param ratings how many books the reader rates, at least the number of anchors
 * @param leniency stars above an average reader, or below if negative
 * @param curiosity weight of the affinity in what the reader picks
 * @param contrast stars per unit of affinity
 */
public record Persona(
    int reader,
    List<String> anchors,
    List<String> neverMet,
    int ratings,
    double leniency,
    double curiosity,
    double contrast) {

  /**
   * The reader of all examples: outsiders, dystopias and the literary novel of the twentieth
   * century; picks a best-seller now and then and regrets some; has yet to meet To Kill a
   * Mockingbird.
   */
  static final Persona READER_123 =
      new Persona(
          123,
          List.of(
              "the-catcher-in-the-rye",
              "1984",
              "brave-new-world",
              "the-stranger",
              "the-bell-jar",
              "never-let-me-go",
              "slaughterhouse-five"),
          List.of("to-kill-a-mockingbird"),
          34,
          -0.15,
          0.75,
          0.75);

  public Persona {
    if (reader < 1) {
      throw new IllegalArgumentException("persona's reader must be >= 1, got " + reader);
    }
    anchors = List.copyOf(anchors);
    neverMet = List.copyOf(neverMet);
    if (anchors.isEmpty() || ratings < anchors.size()) {
      throw new IllegalArgumentException(
          "persona needs 1 or more anchors and at least as many ratings, got "
              + anchors.size()
              + " and "
              + ratings);
    }
  }
}
