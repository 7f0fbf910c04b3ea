package readalike.engine.evaluation.significance;

/**
 * A mean and the interval in which it would probably lie for other readers of the same kind.
 *
 * @param mean over the readers for whom the measure is defined; NaN without any
 * @param low lower end
 * @param high upper end
 */
public record MeanInterval(double mean, double low, double high) {}
