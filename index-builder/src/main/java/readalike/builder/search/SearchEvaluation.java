package readalike.builder.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readalike.builder.search.JudgedQuery.Asked;
import readalike.engine.text.BookSearch;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.Suggestion;

/** Asks judged queries and notes at which place the first right answer stands. */
public final class SearchEvaluation {
  /** Answers further down count as not found. */
  public static final int DEPTH = 10;

  private final BookSearch search;

  public SearchEvaluation(BookSearch search) {
    this.search = search;
  }

  /**
   * A query and where its answer stood.
   *
   * @param rank of the first meant book, from 1; 0 when it is not among the first {@value #DEPTH}
   * @param describedRank the same of the first book that the words describe
   */
  public record Judged(JudgedQuery query, int rank, int describedRank) {}

  /** Asks one query. */
  public Judged judge(JudgedQuery query) throws IOException {
    List<String> answers =
        query.asked() == Asked.SEARCH ? hits(query.words()) : suggested(query.words());
    return new Judged(query, rank(answers, query.meant()), rank(answers, query.described()));
  }

  /** The figures of each kind, in the order in which the kinds come. */
  public Map<String, SearchFigures> figures(List<JudgedQuery> queries) throws IOException {
    Map<String, List<Judged>> byKind = new LinkedHashMap<>();
    for (JudgedQuery query : queries) {
      byKind.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(judge(query));
    }
    Map<String, SearchFigures> figures = new LinkedHashMap<>();
    byKind.forEach((kind, judged) -> figures.put(kind, SearchFigures.of(judged)));
    return figures;
  }

  private List<String> hits(String words) throws IOException {
    String readable = words.substring(0, Math.min(words.length(), SearchRequest.MAX_WORDS_LENGTH));
    return search.search(SearchRequest.words(readable, DEPTH)).hits().stream()
        .map(hit -> hit.book().id())
        .toList();
  }

  private List<String> suggested(String words) throws IOException {
    return search.suggest(words, DEPTH).stream().map(Suggestion::book).toList();
  }

  private static int rank(List<String> answers, Set<String> right) {
    for (int i = 0; i < answers.size(); i++) {
      if (right.contains(answers.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
