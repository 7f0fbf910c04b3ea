package readalike.builder.sample;

/**
 * What a reader likes. The affinity to a book is a weighted sum of three parts, each brought to
 * mean 0 and standard deviation 1 over the catalogue, and is itself brought to that scale.
 *
 * @param fewestAnchors the least number of books that formed the taste, at least 1
 * @param mostAnchors the greatest
 * @param coherence how much the further anchors resemble the first in their tags, 0 for not at all
 * @param styleFactors length of the hidden style vector of works and readers, at least 1; no tag
 *     shows it, only who liked what
 * @param authorShare part of a work's style that it has from its first author, 0..1
 * @param ownShare part of a reader's style that does not come from the anchors, 0..1
 * @param tagWeight weight of the likeness in tags to the anchors
 * @param styleWeight weight of the likeness in style
 * @param eraWeight weight of the nearness in years
 */
public record TasteConfig(
    int fewestAnchors,
    int mostAnchors,
    double coherence,
    int styleFactors,
    double authorShare,
    double ownShare,
    double tagWeight,
    double styleWeight,
    double eraWeight) {
  static final TasteConfig DEFAULT = new TasteConfig(2, 5, 3.0, 6, 0.35, 0.3, 1.0, 1.0, 0.35);

  public TasteConfig {
    if (fewestAnchors < 1 || mostAnchors < fewestAnchors) {
      throw new IllegalArgumentException(
          "anchors must be 1 <= fewest <= most, got " + fewestAnchors + ".." + mostAnchors);
    }
    if (styleFactors < 1) {
      throw new IllegalArgumentException("style factors must be >= 1, got " + styleFactors);
    }
    if (!(authorShare >= 0 && authorShare <= 1) || !(ownShare >= 0 && ownShare <= 1)) {
      throw new IllegalArgumentException(
          "shares of style must be 0..1, got " + authorShare + " and " + ownShare);
    }
  }
}
