package readalike.engine.taste;

/** Told how training goes. Called from the thread that trains; an exception ends the training. */
@FunctionalInterface
public interface EpochListener {
  /**
   * An epoch is over.
   *
   * @param epoch its number, from 1
   * @param loss what training minimises, over all cells, the unrated ones too, with the penalties
   */
  void finished(int epoch, double loss);
}
