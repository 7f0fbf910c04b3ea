package readalike.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import readalike.engine.text.BookSearch;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult;
import readalike.engine.text.SearchResult.Hit;
import readalike.web.api.BookJson;

/** Books by words of their title, author, series, subjects or ISBN. */
@Command(name = "search", description = "Books by words of title, author, series, subject, ISBN.")
final class SearchCommand implements Callable<Integer> {
  private final Home home;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private ListLength length;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  SearchCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest request = request(length.in(spec));
    try (OpenBuild build = OpenBuild.of(data.folder(home))) {
      SearchResult result = new BookSearch(build.snapshot()).search(request);
      if (json) {
        JsonText.print(spec, json(result, build));
      } else {
        print(result);
      }
    }
    return 0;
  }

  private SearchRequest request(int n) {
    try {
      return SearchRequest.words(String.join(" ", words), n);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(SearchResult result) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%,d %s%n", result.total(), result.total() == 1 ? "book" : "books");
    if (!result.didYouMean().isEmpty()) {
      out.println("Did you mean " + Printable.line(result.didYouMean()) + "?");
    }
    for (int i = 0; i < result.hits().size(); i++) {
      out.printf(Locale.ROOT, "%3d. %s%n", i + 1, BookLine.of(result.hits().get(i).book()));
    }
    out.flush();
  }

  private static JsonObject json(SearchResult result, OpenBuild build) {
    JsonArray items = new JsonArray();
    for (Hit hit : result.hits()) {
      JsonObject item = BookJson.of(hit.book());
      item.addProperty("score", hit.score());
      items.add(item);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("total", result.total());
    answer.add("items", items);
    answer.add(
        "didYouMean",
        result.didYouMean().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(result.didYouMean()));
    answer.addProperty("build", build.id());
    return answer;
  }
}
