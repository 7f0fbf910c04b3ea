package readalike.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Nearness;
import readalike.web.search.UnansweredSearches.Entry;

class UnansweredSearchesTest {
  @Test
  void wordsInVainAreCountedWhateverTheirCaseAndKept(@TempDir Path data) throws IOException {
    UnansweredSearches searches = UnansweredSearches.in(data);
    searches.note(asked("Sci-Fi"), found(Nearness.TYPED, 0));
    searches.note(asked("sci fi!"), found(Nearness.CORRECTED, 3));
    searches.note(asked("rare"), found(Nearness.PARTLY, 1));
    searches.note(asked("dune"), found(Nearness.TYPED, 5));
    assertThat(searches.most(10))
        .containsExactly(new Entry("sci fi", 2, 0, "corrected"), new Entry("rare", 1, 0, "partly"));
    searches.save();
    assertThat(UnansweredSearches.in(data).most(10)).isEqualTo(searches.most(10));
    searches.clear();
    searches.save();
    assertThat(UnansweredSearches.in(data).most(10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@example.org", "0171 234567", "https://x.example", "  ", "?!"})
  void whatLooksLikeAPersonIsNotKept(String words, @TempDir Path data) {
    UnansweredSearches searches = UnansweredSearches.in(data);
    searches.note(asked(words), found(Nearness.TYPED, 0));
    assertThat(searches.most(10)).isEmpty();
  }

  @Test
  void moreWordsThanFitPushOutTheRarestAndAFrequentOneStays(@TempDir Path data) {
    UnansweredSearches searches = UnansweredSearches.in(data);
    for (int i = 0; i < 5_000; i++) {
      searches.note(asked("word" + i), found(Nearness.TYPED, 0));
      searches.note(asked("often"), found(Nearness.TYPED, 0));
    }
    assertThat(searches.most(10_000)).hasSize(UnansweredSearches.MOST);
    assertThat(searches.most(1)).containsExactly(new Entry("often", 5_000, 0, "nothing"));
    assertThat(searches.most(10_000))
        .allSatisfy(entry -> assertThat(entry.count() - entry.tooHigh()).isBetween(1L, 5_000L));
  }

  @Test
  void aDamagedListIsBegunAnew(@TempDir Path data) throws IOException {
    Files.writeString(data.resolve("unanswered-searches.json"), "[{\"words\":1}, 7");
    assertThat(UnansweredSearches.in(data).most(10)).isEmpty();
  }

  private static SearchRequest asked(String words) {
    return SearchRequest.words(words, 10);
  }

  private static SearchResult found(Nearness nearness, int total) {
    return new SearchResult(total, false, List.of(), Map.of(), nearness, "", List.of());
  }
}
