package readalike.engine.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.evaluation.Split;

final class ByIdTest {
  private static final int USERS = 40;
  private static final int BOOKS = 30;
  private static final int RATED = 20;

  @Test
  void theSameRatingsAreHeldOutWhateverNumbersTheIdsHave() {
    List<String> users = ids("u", USERS);
    List<String> books = ids("b", BOOKS);
    Set<String> held = held(users, books, 0.1);
    assertThat(held).hasSize(USERS * RATED / 10);
    Collections.shuffle(users, new Random(3));
    Collections.shuffle(books, new Random(4));
    assertThat(held(users, books, 0.1)).isEqualTo(held);
  }

  @Test
  void newReadersChangeNothingForTheOthers() {
    Set<String> held = held(ids("u", USERS), ids("b", BOOKS), 0.2);
    List<String> more = ids("u", USERS);
    more.add("newcomer");
    assertThat(held(more, ids("b", BOOKS), 0.2)).containsAll(held);
  }

  @Test
  void readersWithFewRatingsStayWhole() {
    IdMap books = new IdMap(ids("b", 4));
    RatingMatrix small =
        RatingMatrix.of(1, 4, new int[4], new int[] {0, 1, 2, 3}, new float[] {5, 5, 5, 5});
    Split split = new ById(new IdMap(List.of("u")), books, 0.5).split(new TimedRatings(small));
    assertThat(split.test().cells()).isZero();
  }

  @Test
  void thePanelAndTheOthersShareOutTheReaders() {
    List<String> users = ids("u", USERS);
    List<String> books = ids("b", BOOKS);
    ById plan = new ById(new IdMap(users), new IdMap(books), 0.2);
    Split whole = plan.split(new TimedRatings(ratings(users, books)));
    Split panel = plan.ofReaders(whole, 0.25, true);
    Split others = plan.ofReaders(whole, 0.25, false);
    assertThat(panel.test().cells()).isBetween(1, whole.test().cells() / 2);
    assertThat(panel.test().cells() + others.test().cells()).isEqualTo(whole.test().cells());
    for (int user = 0; user < USERS; user++) {
      assertThat(panel.test().count(user) * others.test().count(user)).isZero();
    }
    assertThat(panel.train()).isSameAs(whole.train());
  }

  @Test
  void theIdsHaveToFitTheRatings() {
    RatingMatrix ratings = ratings(ids("u", USERS), ids("b", BOOKS));
    ById plan = new ById(new IdMap(List.of("u0")), new IdMap(List.of("b0")), 0.2);
    assertThatThrownBy(() -> plan.split(new TimedRatings(ratings)))
        .hasMessageContaining("ids of 40 users and 30 books, got 1 and 1");
  }

  private static List<String> ids(String prefix, int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> prefix + i).toList());
  }

  /** Each reader rates twenty books, told by the ids alone. */
  private static RatingMatrix ratings(List<String> users, List<String> books) {
    int[] rows = new int[users.size() * RATED];
    int[] columns = new int[rows.length];
    float[] values = new float[rows.length];
    int cell = 0;
    for (int user = 0; user < users.size(); user++) {
      for (int i = 0; i < RATED; i++) {
        rows[cell] = user;
        columns[cell] = books.indexOf("b" + (i + users.get(user).length()) % BOOKS);
        values[cell++] = 5;
      }
    }
    return RatingMatrix.of(users.size(), books.size(), rows, columns, values);
  }

  private static Set<String> held(List<String> users, List<String> books, double share) {
    Split split =
        new ById(new IdMap(users), new IdMap(books), share)
            .split(new TimedRatings(ratings(users, books)));
    Set<String> held = new TreeSet<>();
    for (int user = 0; user < users.size(); user++) {
      for (int cell = split.test().start(user); cell < split.test().start(user + 1); cell++) {
        held.add(users.get(user) + " " + books.get(split.test().column(cell)));
      }
    }
    return held;
  }
}
