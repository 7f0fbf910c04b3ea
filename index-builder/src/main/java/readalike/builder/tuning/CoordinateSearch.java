package readalike.builder.tuning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A search along one setting after the other: each is made larger and smaller while that helps, in
 * an order that the seed gives, and all are gone through again with smaller steps. It is counted in
 * trainings, not in minutes, so that the same data, seed and budget find the same on any machine,
 * and it ends early when a whole round gains next to nothing.
 *
 * @param trials the most trainings, at least 1
 * @param seed of the order
 */
record CoordinateSearch(int trials, long seed) {
  private static final double[] STEPS = {1.6, 1.25};

  /** A round that gains a smaller share of the score is the last one of its steps. */
  private static final double LEAST_GAIN = 5e-4;

  CoordinateSearch {
    if (trials < 1) {
      throw new IllegalArgumentException("a search needs at least one trial, got " + trials);
    }
  }

  /**
   * All trials in the order in which they were made.
   *
   * @param log where trials are kept and those of an interrupted search are found
   * @param listener told after each
   */
  List<Trial> search(TunedPart part, TrialLog log, Runnable listener) {
    SplittableRandom random = new SplittableRandom(seed);
    Course course = new Course(part, log, listener);
    double[] best = part.start();
    double highest = course.tried(best);
    for (double step : STEPS) {
      double before;
      do {
        before = highest;
        for (int setting : shuffled(part.settings().size(), random)) {
          for (double factor : new double[] {step, 1 / step}) {
            boolean better = true;
            while (better && !course.isOver()) {
              double[] next = best.clone();
              next[setting] = part.settings().get(setting).times(next[setting], factor);
              better = next[setting] != best[setting] && !course.knows(next);
              if (better) {
                double score = course.tried(next);
                better = score > highest;
                highest = better ? score : highest;
                best = better ? next : best;
              }
            }
          }
        }
      } while (!course.isOver() && highest - before > LEAST_GAIN * Math.abs(before));
    }
    return course.tried;
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int place = random.nextInt(i + 1);
      order[i] = order[place];
      order[place] = i;
    }
    return order;
  }

  /** What one search has tried so far. */
  private final class Course {
    private final TunedPart part;
    private final TrialLog log;
    private final Runnable listener;
    private final List<Trial> tried = new ArrayList<>();

    Course(TunedPart part, TrialLog log, Runnable listener) {
      this.part = part;
      this.log = log;
      this.listener = listener;
    }

    boolean isOver() {
      return tried.size() >= trials;
    }

    boolean knows(double[] values) {
      Map<String, Double> settings = named(values);
      return tried.stream().anyMatch(trial -> trial.settings().equals(settings));
    }

    double tried(double[] values) {
      Map<String, Double> settings = named(values);
      OptionalDouble known = log.score(part.name(), settings);
      Trial trial = new Trial(part.name(), settings, known.orElseGet(() -> part.score(values)));
      if (known.isEmpty()) {
        log.add(trial);
      }
      tried.add(trial);
      listener.run();
      return trial.score();
    }

    private Map<String, Double> named(double[] values) {
      Map<String, Double> named = new LinkedHashMap<>();
      for (int i = 0; i < values.length; i++) {
        named.put(part.settings().get(i).name(), values[i]);
      }
      return named;
    }
  }
}
