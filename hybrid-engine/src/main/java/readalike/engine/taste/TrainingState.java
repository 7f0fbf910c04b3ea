package readalike.engine.taste;

/**
 * What there is after an epoch, and all that the next one starts from.
 *
 * @param epoch the last finished one; 0 before the first
 * @param previousLoss after the epoch before it
 * @param loss after it
 * @param users one row for each user
 * @param books one row for each book, in the eigenbasis of their Gram matrix
 * @param bookGram the eigenvalues of that matrix
 */
record TrainingState(
    int epoch, double previousLoss, double loss, Factors users, Factors books, float[] bookGram) {

  /** The state after one more epoch, which has changed the factors in place. */
  TrainingState next(double newLoss, float[] newBookGram) {
    return new TrainingState(epoch + 1, loss, newLoss, users, books, newBookGram);
  }

  /** The share of the loss by which the last epoch lowered it; none has before the second. */
  double improvement() {
    return epoch < 2 ? 1 : (previousLoss - loss) / Math.max(previousLoss, Double.MIN_NORMAL);
  }
}
