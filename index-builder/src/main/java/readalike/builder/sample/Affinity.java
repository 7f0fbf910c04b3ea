package readalike.builder.sample;

import java.util.Arrays;
import java.util.List;

/** How much a reader likes each book before opening it: mean 0, standard deviation 1. */
final class Affinity {
  /** From here backwards, years count by their logarithm: 1950 is as far from 2000 as 1750 is. */
  private static final int ERA_FROM = 2040;

  private Affinity() {}

  /**
   * Affinities by book.
   *
   * @param dice gives the part of the reader's style that is not from the anchors
   */
  static double[] of(SampleReader reader, SampleWorld world, TasteConfig taste, Dice dice) {
    int count = world.books().size();
    double[] profile = world.tags().sum(reader.anchors());
    double[] style = style(reader, world.traits(), taste, dice);
    double home = era(reader.anchors(), world.books());
    double[] tagPart = new double[count];
    double[] stylePart = new double[count];
    double[] eraPart = new double[count];
    for (int book = 0; book < count; book++) {
      tagPart[book] = world.tags().likeness(book, profile);
      stylePart[book] = likeness(style, world.traits(), book);
      eraPart[book] = -Math.abs(era(world.books().get(book)) - home);
    }
    standardise(tagPart);
    standardise(stylePart);
    standardise(eraPart);
    double[] affinity = new double[count];
    for (int book = 0; book < count; book++) {
      affinity[book] =
          taste.tagWeight() * tagPart[book]
              + taste.styleWeight() * stylePart[book]
              + taste.eraWeight() * eraPart[book];
    }
    standardise(affinity);
    return affinity;
  }

  private static double[] style(
      SampleReader reader, BookTraits traits, TasteConfig taste, Dice dice) {
    double[] fromAnchors = new double[taste.styleFactors()];
    for (int book : reader.anchors()) {
      for (int i = 0; i < fromAnchors.length; i++) {
        fromAnchors[i] += traits.style(book, i);
      }
    }
    double[] own = dice.gaussians(fromAnchors.length);
    double anchorLength = Math.sqrt(squares(fromAnchors));
    double ownLength = Math.sqrt(squares(own));
    double[] style = new double[fromAnchors.length];
    for (int i = 0; i < style.length; i++) {
      style[i] =
          Math.sqrt(1 - taste.ownShare()) * fromAnchors[i] / anchorLength
              + Math.sqrt(taste.ownShare()) * own[i] / ownLength;
    }
    return style;
  }

  private static double likeness(double[] style, BookTraits traits, int book) {
    double dot = 0;
    for (int i = 0; i < style.length; i++) {
      dot += style[i] * traits.style(book, i);
    }
    return dot;
  }

  private static double era(List<Integer> anchors, List<SampleBook> books) {
    return anchors.stream().mapToDouble(book -> era(books.get(book))).sum() / anchors.size();
  }

  private static double era(SampleBook book) {
    return StrictMath.log(Math.max(1, ERA_FROM - book.year()));
  }

  private static double squares(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return squares;
  }

  /** In place: mean 0 and standard deviation 1; all 0 where the values do not differ. */
  static void standardise(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / values.length;
    }
    if (!(variance > 1e-20)) {
      Arrays.fill(values, 0);
      return;
    }
    double deviation = Math.sqrt(variance);
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean) / deviation;
    }
  }
}
