package readalike.builder.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws who the readers are. */
final class ReaderDraw {
  private final SampleWorld world;
  private final SimulationConfig config;

  ReaderDraw(SampleWorld world, SimulationConfig config) {
    this.world = world;
    this.config = config;
  }

  /** Reader {@code number}, from the configured persona where there is one. */
  SampleReader reader(int number) {
    for (Persona persona : config.personas()) {
      if (persona.reader() == number) {
        return of(persona);
      }
    }
    Dice dice = new Dice(config.seed(), "reader " + number);
    String language = language(dice.uniform());
    ActivityConfig activity = config.activity();
    double ratings = activity.fewest() + dice.logNormal(activity.median(), activity.spread());
    StarsConfig stars = config.stars();
    ChoiceConfig choice = config.choice();
    return new SampleReader(
        number,
        language,
        anchors(dice, language),
        false,
        List.of(),
        (int) Math.min(activity.most(), ratings),
        stars.leniencySpread() * dice.gaussian(),
        dice.logNormal(stars.contrast(), stars.contrastSpread()),
        dice.logNormal(choice.curiosity(), choice.curiositySpread()),
        Math.max(0, 1 + choice.mainstreamSpread() * dice.gaussian()));
  }

  private SampleReader of(Persona persona) {
    return new SampleReader(
        persona.reader(),
        "en",
        persona.anchors().stream().map(world::position).toList(),
        true,
        persona.neverMet().stream().map(world::position).toList(),
        persona.ratings(),
        persona.leniency(),
        persona.contrast(),
        persona.curiosity(),
        1);
  }

  private String language(double chance) {
    double left = chance;
    for (Map.Entry<String, Double> language : config.languages().entrySet()) {
      left -= language.getValue();
      if (left < 0) {
        return language.getKey();
      }
    }
    return "en";
  }

  /** The first by exposure alone, the others also by their likeness to the first. */
  private List<Integer> anchors(Dice dice, String language) {
    TasteConfig taste = config.taste();
    int count = dice.between(taste.fewestAnchors(), taste.mostAnchors());
    double[] weights = new double[world.books().size()];
    for (int book = 0; book < weights.length; book++) {
      weights[book] =
          StrictMath.exp(world.traits().exposure(book))
              * config.choice().language(language, world.books().get(book).language());
    }
    List<Integer> anchors = new ArrayList<>();
    for (int picked = dice.pick(weights); picked >= 0; picked = dice.pick(weights)) {
      anchors.add(picked);
      if (anchors.size() == count) {
        break;
      }
      double[] first = anchors.size() == 1 ? world.tags().sum(anchors) : null;
      for (int book = 0; book < weights.length; book++) {
        if (world.books().get(book).work().equals(world.books().get(picked).work())) {
          weights[book] = 0;
        } else if (first != null) {
          weights[book] *= StrictMath.exp(taste.coherence() * world.tags().likeness(book, first));
        }
      }
    }
    return anchors;
  }
}
