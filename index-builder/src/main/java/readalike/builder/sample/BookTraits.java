package readalike.builder.sample;

import java.util.List;

/**
 * What chance gives each book and no column shows. Editions of a work share its quality and style.
 */
final class BookTraits {
  private final double[] quality;
  private final double[][] style;
  private final double[] exposure;
  private final double[] trend;

  BookTraits(List<SampleBook> books, SimulationConfig config) {
    int count = books.size();
    quality = new double[count];
    style = new double[count][];
    exposure = new double[count];
    trend = new double[count];
    for (int book = 0; book < count; book++) {
      SampleBook facts = books.get(book);
      Dice work = new Dice(config.seed(), "work " + facts.work());
      quality[book] = config.stars().qualitySpread() * work.gaussian();
      style[book] = style(facts, work, config);
      Dice edition = new Dice(config.seed(), "edition " + facts.id());
      exposure[book] =
          config.choice().fameGrowth() * facts.fame()
              + config.choice().exposureSpread() * edition.gaussian();
      trend[book] = config.choice().trendSpread() * edition.gaussian();
    }
  }

  private static double[] style(SampleBook book, Dice work, SimulationConfig config) {
    TasteConfig taste = config.taste();
    double[] author =
        new Dice(config.seed(), "author " + book.author()).gaussians(taste.styleFactors());
    double[] style = work.gaussians(taste.styleFactors());
    for (int i = 0; i < style.length; i++) {
      style[i] =
          Math.sqrt(taste.authorShare()) * author[i]
              + Math.sqrt(1 - taste.authorShare()) * style[i];
    }
    return style;
  }

  /** Stars that the work gets above an average one. */
  double quality(int book) {
    return quality[book];
  }

  /** Factor {@code i} of the hidden style. */
  double style(int book, int i) {
    return style[book][i];
  }

  /** Logarithm of how easily the book is met in the middle of the calendar. */
  double exposure(int book) {
    return exposure[book];
  }

  /** Change of the exposure from the first to the last day of the calendar. */
  double trend(int book) {
    return trend[book];
  }
}
