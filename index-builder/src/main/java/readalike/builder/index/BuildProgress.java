package readalike.builder.index;

/** Told how far a build has come. Called from the thread that builds. */
@FunctionalInterface
public interface BuildProgress {
  /** Tells nobody. */
  BuildProgress NONE = (step, done, of) -> {};

  /** What a build goes through, in this order. */
  enum Step {
    IMPORT,
    TUNE,
    TRAIN,
    INDEX
  }

  /**
   * Called with rising numbers.
   *
   * @param done bytes, epochs or files that are done
   * @param of how many there will be
   */
  void advanced(Step step, long done, long of);

  /** Told after each epoch of the ranking model, before the step advances. */
  default void trained(EpochFigures epoch) {}
}
