package readalike.builder.tuning;

import java.util.List;

/** A part of the models whose settings can be searched. */
interface TunedPart {
  /** Its name in the history. */
  String name();

  /** What may be changed. */
  List<Setting> settings();

  /** Where the search starts, a value for each setting. */
  double[] start();

  /** How good the part is on the validation part when it is trained with these; more is better. */
  double score(double[] values);
}
