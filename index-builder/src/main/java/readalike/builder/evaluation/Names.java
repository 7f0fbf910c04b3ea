package readalike.builder.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Names that a request may use. */
final class Names {
  private Names() {}

  /**
   * Each once, in the order given.
   *
   * @param what they name, for the message
   * @throws IllegalArgumentException when one is not known
   */
  static List<String> checked(String what, Collection<String> names, Collection<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(what + " must be one of " + known + ", got " + name);
      }
    }
    return List.copyOf(new LinkedHashSet<>(names));
  }
}
