package readalike.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.hybrid.ReaderTaste;
import readalike.engine.hybrid.Recommender;
import readalike.engine.text.BookSearch;
import readalike.engine.text.Narrowing;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchRequest.Sort;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Hit;
import readalike.engine.text.SearchResult.Instead;
import readalike.web.api.SearchJson;
import readalike.web.search.SynonymsFile;

/** Books by words of their title, author, series, subjects or ISBN. */
@Command(
    name = "search",
    description = {
      "Books by words of title, author, series, subject, ISBN. Quotes, title:, author:, series:,",
      "tag: and a minus are understood. The synonyms.txt of the data folder holds."
    })
final class SearchCommand implements Callable<Integer> {
  private static final double USUAL_TASTE = 0.3;

  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private ListLength length;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words;

  @Option(names = "--user", paramLabel = "U", description = "Lean to the taste of this user.")
  private String user;

  @Option(
      names = "--personal",
      paramLabel = "P",
      description =
          "How much: 0 for the words alone, to 1 for the taste alone; "
              + USUAL_TASTE
              + " without it.")
  private Double personal;

  @Option(names = "--author", paramLabel = "A", description = "Only books by this author.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "T", description = "Only books with this tag.")
  private List<String> tags = List.of();

  @Option(names = "--language", paramLabel = "L", description = "Only books in this language.")
  private List<String> languages = List.of();

  @Option(
      names = "--sort",
      paramLabel = "S",
      defaultValue = "RELEVANCE",
      description = "relevance, popularity, rating, newest or for_me.")
  private Sort sort;

  @Option(names = "--json", description = "Print JSON, as the API answers.")
  private boolean json;

  SearchCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request(length.in(spec));
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      SynonymsFile synonyms = SynonymsFile.in(data.folder(home));
      BookSearch search =
          new BookSearch(
              build.snapshot().books(), build.snapshot().suggestions(), synonyms::current);
      SearchResult result = search.search(request, taste(build));
      if (json) {
        JsonText.print(spec, SearchJson.of(result, build.snapshot()));
      } else {
        print(result, request.tasteWeight() > 0);
      }
    }
    return 0;
  }

  private Optional<ReaderTaste> taste(OpenBuild build) throws IOException {
    return user == null
        ? Optional.empty()
        : Optional.of(new Recommender(build.snapshot()).taste(build.profile(user)));
  }

  private SearchRequest request(int n) {
    if (user == null && (personal != null || sort == Sort.FOR_ME)) {
      throw new ParameterException(
          spec.commandLine(), "--personal and --sort for_me need a reader; name one with --user");
    }
    double taste = user == null ? 0 : personal == null ? USUAL_TASTE : personal;
    try {
      return new SearchRequest(
          String.join(" ", words),
          new Narrowing(
              authors,
              tags,
              languages,
              List.of(),
              OptionalInt.empty(),
              OptionalInt.empty(),
              List.of()),
          sort,
          taste,
          n,
          0);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(SearchResult result, boolean isPersonal) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s%,d %s%n",
        result.estimated() ? "about " : "",
        result.total(),
        result.total() == 1 ? "book" : "books");
    if (!result.didYouMean().isEmpty()) {
      out.println("Did you mean " + Printable.line(result.didYouMean()) + "?");
    }
    print(result.hits(), isPersonal);
    for (Instead group : result.instead()) {
      out.println(Printable.line(heading(group)));
      print(group.hits(), false);
    }
    out.flush();
  }

  private static String heading(Instead group) {
    return switch (group.kind()) {
      case UNFILTERED -> "Without the filters:";
      case SPELLING -> "For " + group.text() + ":";
      case AUTHOR -> "Other books by " + group.text() + ":";
      case TAG -> "Popular with the tag " + group.text() + ":";
      case POPULAR -> "Popular books:";
    };
  }

  private void print(List<Hit> hits, boolean isPersonal) {
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      out.printf(Locale.ROOT, "%3d. %s%n", i + 1, BookLine.of(hit.book()));
      if (isPersonal) {
        out.printf(
            Locale.ROOT,
            "     %.2f = words %.2f + taste %.2f%n",
            hit.score(),
            hit.words(),
            hit.taste());
      }
    }
  }
}
