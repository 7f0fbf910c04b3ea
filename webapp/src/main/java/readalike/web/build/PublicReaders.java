package readalike.web.build;

import readalike.engine.format.BuildFacts;

/** Whether everybody may look at the readers of the imported data set, by their ids. */
public enum PublicReaders {
  /** Where the data set says that its readers are public or synthetic. */
  AUTO,
  ON,
  OFF;

  boolean areVisible(BuildFacts facts) {
    return switch (this) {
      case AUTO -> facts.publicReaders();
      case ON -> true;
      case OFF -> false;
    };
  }
}
