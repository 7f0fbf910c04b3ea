package readalike.engine.evaluation.group;

import java.util.List;
import readalike.engine.catalog.Profile;

/** By how many training ratings a reader has, in the steps for which the blend is learnt. */
public record ByProfileSize() implements Grouping {
  @Override
  public List<String> groups() {
    return List.of("0", "1-4", "5-19", "20+");
  }

  @Override
  public String groupOf(Profile profile) {
    int size = profile.size();
    return size == 0 ? "0" : size < 5 ? "1-4" : size < 20 ? "5-19" : "20+";
  }
}
