package readalike.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdMapTest {
  @Property(tries = 200)
  void idsAndNumbersLeadToEachOther(@ForAll Set<String> ids) {
    IdMap map = new IdMap(ids);
    assertThat(map.size()).isEqualTo(ids.size());
    assertThat(map.ids()).containsExactlyElementsOf(ids);
    for (int number = 0; number < map.size(); number++) {
      assertThat(map.number(map.id(number))).hasValue(number);
    }
  }

  @Test
  void anUnknownIdIsEmptyAndAnUnknownNumberIsRefused() {
    IdMap map = new IdMap(List.of("a"));
    assertThat(map.number("b")).isEmpty();
    assertThatThrownBy(() -> map.id(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anIdTwiceIsRefused() {
    assertThatThrownBy(() -> new IdMap(List.of("a", "b", "a"))).hasMessage("id occurs twice: a");
  }
}
