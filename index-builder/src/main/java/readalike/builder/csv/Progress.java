package readalike.builder.csv;

/** Told now and then how far the reading has come. Called from the reading thread. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (read, total) -> {};

  /**
   * The reading has come this far.
   *
   * @param read bytes read so far, as they lie on disk (compressed where the file is)
   * @param total bytes that will have been read at the end
   */
  void advanced(long read, long total);
}
