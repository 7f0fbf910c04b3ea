package readalike.builder.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One reader's life with books: what is picked, when, and with how many stars. */
final class ReadingLife {
  private final SampleReader reader;
  private final SampleWorld world;
  private final SimulationConfig config;
  private final Dice dice;
  private final double[] affinity;
  private final double[] appeal;
  private final Deque<Integer> first = new ArrayDeque<>();

  ReadingLife(SampleReader reader, SampleWorld world, SimulationConfig config) {
    this.reader = reader;
    this.world = world;
    this.config = config;
    dice = new Dice(config.seed(), "life " + reader.number());
    affinity = Affinity.of(reader, world, config.taste(), dice);
    appeal = new double[world.books().size()];
    for (int book = 0; book < appeal.length; book++) {
      appeal[book] = firstAppeal(book);
    }
    reader.neverMet().forEach(this::putAside);
    if (reader.readsAnchors()) {
      first.addAll(reader.anchors());
    }
  }

  /** The ratings in the order of time; fewer than the reader would give where books run out. */
  List<SampleRating> live() {
    List<SampleRating> ratings = new ArrayList<>();
    for (long time : RatingTimes.draw(reader.ratings(), config.calendar(), dice)) {
      int book = first.isEmpty() ? dice.pick(appealAt(time)) : first.remove();
      if (book < 0) {
        break;
      }
      int stars = stars(book);
      ratings.add(new SampleRating(book, stars, time));
      putAside(book);
      pull(book, stars);
    }
    return ratings;
  }

  private double firstAppeal(int book) {
    ChoiceConfig choice = config.choice();
    double log =
        reader.mainstream() * world.traits().exposure(book) + reader.curiosity() * affinity[book];
    return StrictMath.exp(log)
        * choice.language(reader.language(), world.books().get(book).language())
        * (reader.anchors().contains(book) ? choice.anchorPull() : 1)
        * (world.series().isLater(book) ? choice.unstarted() : 1);
  }

  private double[] appealAt(long time) {
    CalendarConfig calendar = config.calendar();
    double elapsed =
        (double) (time - calendar.firstSecond()) / (calendar.endSecond() - calendar.firstSecond());
    double[] now = new double[appeal.length];
    for (int book = 0; book < now.length; book++) {
      if (appeal[book] > 0 && CalendarConfig.outSince(world.books().get(book).year()) <= time) {
        now[book] = appeal[book] * StrictMath.exp(world.traits().trend(book) * (elapsed - 0.5));
      }
    }
    return now;
  }

  private int stars(int book) {
    StarsConfig stars = config.stars();
    double score =
        stars.mean()
            + world.traits().quality(book)
            + reader.leniency()
            + reader.contrast() * affinity[book]
            + (reader.anchors().contains(book) ? stars.anchorBonus() : 0)
            + stars.noise() * dice.gaussian();
    return Math.clamp(Math.round(score), 1, 5);
  }

  /** A work is rated once: none of its editions can be picked any more. */
  private void putAside(int book) {
    String work = world.books().get(book).work();
    for (int other = 0; other < appeal.length; other++) {
      if (world.books().get(other).work().equals(work)) {
        appeal[other] = 0;
      }
    }
  }

  private void pull(int book, int stars) {
    ChoiceConfig choice = config.choice();
    double onwards =
        switch (stars) {
          case 4, 5 -> choice.nextVolume();
          case 3 -> Math.sqrt(choice.nextVolume());
          default -> 1;
        };
    for (int next : world.series().next(book)) {
      appeal[next] *= onwards / choice.unstarted();
    }
    double loyalty =
        switch (stars) {
          case 5 -> choice.authorLoyalty();
          case 4 -> Math.sqrt(choice.authorLoyalty());
          case 3 -> 1;
          default -> 1 / choice.authorLoyalty();
        };
    String author = world.books().get(book).author();
    for (int other = 0; other < appeal.length; other++) {
      if (world.books().get(other).author().equals(author)) {
        appeal[other] *= loyalty;
      }
    }
  }
}
