package readalike.builder.sample;

import java.util.List;

/**
 * What chance gives each book and no column shows. Editions of a work share its quality and style.
 *
 * @param quality stars that the work gets above an average one, by book
 * @param style the hidden style vector, by book
 * @param exposure logarithm of how easily the book is met in the middle of the calendar, by book
 * @param trend change of that logarithm from the first to the last day, by book
 */
record BookTraits(double[] quality, double[][] style, double[] exposure, double[] trend) {

  static BookTraits draw(List<SampleBook> books, SimulationConfig config) {
    int count = books.size();
    BookTraits traits =
        new BookTraits(
            new double[count], new double[count][], new double[count], new double[count]);
    for (int book = 0; book < count; book++) {
      SampleBook facts = books.get(book);
      Dice work = new Dice(config.seed(), "work " + facts.work());
      traits.quality[book] = config.stars().qualitySpread() * work.gaussian();
      traits.style[book] = style(facts, work, config);
      Dice edition = new Dice(config.seed(), "edition " + facts.id());
      traits.exposure[book] =
          config.choice().fameGrowth() * facts.fame()
              + config.choice().exposureSpread() * edition.gaussian();
      traits.trend[book] = config.choice().trendSpread() * edition.gaussian();
    }
    return traits;
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
}
