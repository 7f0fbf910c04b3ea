package readalike.engine.hybrid;

/**
 * What each view of a book adds to its blended score. The weights are already applied, so the parts
 * add up.
 *
 * @param taste what readers with similar profiles like (matrix factorisation)
 * @param content what the book has in common with the reader's liked books (more like this)
 * @param neighbours what the readers who have most in common with this one have read and liked
 * @param popularity how much the book is read at all
 * @param rules what the request's own wishes add
 */
public record ScoreParts(
    double taste, double content, double neighbours, double popularity, double rules) {
  /** The blended score; higher is better, not comparable between readers. */
  public double total() {
    return taste + content + neighbours + popularity + rules;
  }
}
