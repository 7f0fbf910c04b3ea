package readalike.command;

import java.io.IOException;
import java.util.List;
import readalike.builder.report.MeasuredTable;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.Profile;
import readalike.engine.format.Snapshot;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Recommender;
import readalike.engine.hybrid.SimilarBook;
import readalike.engine.text.BookSearch;
import readalike.engine.text.SearchRequest;

/** Times the answers of one build, in one thread, for readers and books spread over all. */
final class AnswerBenchmark {
  private static final int CALLS = 500;
  private static final int LIST = 10;
  private static final int TYPED = 4;

  private final Snapshot snapshot;

  AnswerBenchmark(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Adds one row for each kind of answer. */
  void run(MeasuredTable table) throws IOException {
    IdMap users = snapshot.users();
    int books = snapshot.facts().books();
    Recommender recommender = new Recommender(snapshot);
    BookSearch search = new BookSearch(snapshot);
    List<String> titles = titles(books);
    Latencies.of(
            "recommend " + LIST,
            CALLS,
            call -> {
              String user = users.id(spread(call, users.size()));
              Profile profile = snapshot.profile(user).orElseThrow();
              recommender.recommend(RecommendationRequest.top(profile, LIST));
            })
        .addTo(table);
    new RecommendBenchmark(snapshot).run(table);
    Latencies.of(
            "similar " + LIST,
            CALLS,
            call -> recommender.similar(spread(call, books), LIST, SimilarBook.View.BOTH))
        .addTo(table);
    Latencies.of(
            "search a title",
            CALLS,
            call -> search.search(SearchRequest.words(titles.get(call), LIST)))
        .addTo(table);
    Latencies.of(
            "suggest after " + TYPED + " letters",
            CALLS,
            call -> search.suggest(beginning(titles.get(call)), LIST))
        .addTo(table);
  }

  private List<String> titles(int books) throws IOException {
    String[] titles = new String[CALLS];
    for (int call = 0; call < CALLS; call++) {
      String title = snapshot.book(spread(call, books)).title();
      titles[call] = title.substring(0, Math.min(title.length(), SearchRequest.MAX_WORDS_LENGTH));
    }
    return List.of(titles);
  }

  private static String beginning(String title) {
    return title.substring(0, Math.min(title.length(), TYPED));
  }

  static int spread(int call, int of) {
    return (int) ((long) call * of / CALLS);
  }
}
