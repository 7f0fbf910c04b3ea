package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void namesStandLeftAndFiguresRight() {
    TextTable table = new TextTable();
    table.add(List.of("model", "n"));
    table.add(List.of("x", "100"));
    assertThat(table).hasToString("model    n\nx      100\n");
  }
}
