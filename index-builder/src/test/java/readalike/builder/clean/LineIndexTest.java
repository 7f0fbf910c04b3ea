package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineIndexTest {
  @Property(tries = 200)
  void lineOfEveryRowIsFoundAgain(
      @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 1, max = 3) Integer> steps) {
    LineIndex index = new LineIndex();
    List<Long> lines = new ArrayList<>();
    long line = 1;
    for (int step : steps) {
      line += step;
      lines.add(line);
      index.add(line);
    }
    for (int row = 0; row < lines.size(); row++) {
      assertThat(index.line(row)).isEqualTo(lines.get(row));
    }
  }
}
