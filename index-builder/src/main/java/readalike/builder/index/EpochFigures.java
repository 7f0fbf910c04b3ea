package readalike.builder.index;

/**
 * How training went in one epoch.
 *
 * @param training which one: {@code part} on what is left when the validation part is cut off,
 *     {@code whole} on everything
 * @param epoch its number, from 1
 * @param loss what training minimises
 * @param ndcg NDCG@10 of taste alone on the validation part; null where there is none
 */
public record EpochFigures(String training, int epoch, double loss, Double ndcg) {}
