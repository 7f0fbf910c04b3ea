package readalike.engine.taste;

/**
 * What there is after an epoch, and all that the next one starts from.
 *
 * @param epoch the last finished one; 0 before the first
 * @param previousLoss after the epoch before it
 * @param loss after it
 * @param quality of the best epoch so far, on validation data; 0 where none is measured
 * @param fruitless epochs since one raised the quality
 * @param users one row for each user
 * @param books one row for each book, in the eigenbasis of their Gram matrix
 * @param bookGram the eigenvalues of that matrix
 */
record TrainingState(
    int epoch,
    double previousLoss,
    double loss,
    double quality,
    int fruitless,
    Factors users,
    Factors books,
    float[] bookGram) {
  /** So many epochs in a row may fail to raise the quality before training ends. */
  static final int PATIENCE = 2;

  /** A rise by less than this share of the quality is none. */
  private static final double LEAST_RISE = 1e-3;

  /** The state after one more epoch, which has changed the factors in place. */
  TrainingState next(double newLoss, float[] newBookGram) {
    return new TrainingState(
        epoch + 1, loss, newLoss, quality, fruitless, users, books, newBookGram);
  }

  /** The same epoch, measured. */
  TrainingState measured(double newQuality) {
    boolean better = epoch == 1 || newQuality > quality * (1 + LEAST_RISE);
    return new TrainingState(
        epoch,
        previousLoss,
        loss,
        better ? newQuality : quality,
        better ? 0 : fruitless + 1,
        users,
        books,
        bookGram);
  }

  /** The share of the loss by which the last epoch lowered it; none has before the second. */
  double improvement() {
    return epoch < 2 ? 1 : (previousLoss - loss) / Math.max(previousLoss, Double.MIN_NORMAL);
  }
}
