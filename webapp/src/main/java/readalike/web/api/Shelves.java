package readalike.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import readalike.engine.catalog.Profile;
import readalike.engine.hybrid.Reason;
import readalike.engine.hybrid.Recommendation;
import readalike.engine.hybrid.RecommendationRequest;
import readalike.engine.hybrid.Rule;
import readalike.engine.hybrid.Wishes;
import readalike.engine.text.Narrowing;
import readalike.engine.text.SearchRequest;
import readalike.engine.text.SearchResult.Hit;
import readalike.web.build.ServedBuild;

/**
 * A reader's list in shelves: the best of it, what follows from the best liked book alone, what is
 * off the usual path, what few have read, and the newest books. Each book stands on the first shelf
 * that has it, so that one may be empty.
 *
 * @param profile the reader's ratings
 * @param silent books of the profile that are not to speak
 * @param rules what holds for every shelf
 * @param n the most books of a shelf, 1 to {@value #MOST}
 */
public record Shelves(Profile profile, List<Integer> silent, List<Rule> rules, int n) {
  /** The length of a shelf when nobody says another. */
  public static final int USUAL = 8;

  /** The most books of a shelf. */
  public static final int MOST = 20;

  /** Shelves overlap, so each is asked for more books than it shows. */
  private static final int ASKED = 3;

  /** So many of the newest books are looked at for those that the reader has not rated. */
  private static final int MOST_NEWEST = 100;

  private enum Kind {
    TOP(0, 0),
    BECAUSE(0, 0),
    STRETCH(0, 1),
    GEMS(-1, 0),
    NEW(0, 0);

    private final double popularity;
    private final double diversity;

    Kind(double popularity, double diversity) {
      this.popularity = popularity;
      this.diversity = diversity;
    }
  }

  public Shelves {
    silent = List.copyOf(silent);
    rules = List.copyOf(rules);
    if (n < 1 || n > MOST) {
      throw new IllegalArgumentException("n must be 1.." + MOST + ", got " + n);
    }
  }

  /**
   * {@code {shelves: [{kind, book, items}], build}}: {@code book} is the liked one of the shelf
   * {@code because}, null elsewhere; the items are recommendations.
   *
   * @param said a reason as a sentence
   */
  public JsonObject in(ServedBuild build, Function<Reason, String> said) throws IOException {
    JsonArray shelves = new JsonArray();
    Set<String> placed = new HashSet<>();
    shelves.add(shelf(Kind.TOP, recommended(Kind.TOP, silent, build, said), placed));
    OptionalInt liked = liked(build);
    if (liked.isPresent()) {
      List<Integer> others = new ArrayList<>(silent);
      for (int book : profile.books()) {
        if (book != liked.getAsInt()) {
          others.add(book);
        }
      }
      JsonObject shelf =
          shelf(Kind.BECAUSE, recommended(Kind.BECAUSE, others, build, said), placed);
      shelf.add("book", BookJson.of(build.snapshot().book(liked.getAsInt())));
      shelves.add(shelf);
    }
    shelves.add(shelf(Kind.STRETCH, recommended(Kind.STRETCH, silent, build, said), placed));
    shelves.add(shelf(Kind.GEMS, recommended(Kind.GEMS, silent, build, said), placed));
    shelves.add(shelf(Kind.NEW, newest(build, said), placed));
    JsonObject answer = new JsonObject();
    answer.add("shelves", shelves);
    answer.addProperty("build", build.id());
    return answer;
  }

  private JsonObject shelf(Kind kind, JsonArray found, Set<String> placed) {
    JsonArray items = new JsonArray();
    for (int i = 0; i < found.size() && items.size() < n; i++) {
      JsonObject item = found.get(i).getAsJsonObject();
      if (placed.add(item.getAsJsonObject("book").get("id").getAsString())) {
        items.add(item);
      }
    }
    JsonObject shelf = new JsonObject();
    shelf.addProperty("kind", kind.name().toLowerCase(Locale.ROOT));
    shelf.add("book", JsonNull.INSTANCE);
    shelf.add("items", items);
    return shelf;
  }

  private JsonArray recommended(
      Kind kind, List<Integer> unheard, ServedBuild build, Function<Reason, String> said)
      throws IOException {
    Wishes wishes = new Wishes(rules, kind.popularity, kind.diversity, false);
    List<Recommendation> list =
        build
            .recommender()
            .recommend(new RecommendationRequest(profile, unheard, ASKED * n, 0, wishes));
    return RecommendationJson.of(list, build.id(), said);
  }

  /**
   * The best rated of the books that speak, of equals the one rated last; none where it is the only
   * one, since the first shelf follows from it already.
   */
  private OptionalInt liked(ServedBuild build) {
    Profile speaking = profile.without(silent);
    float likedFrom = build.snapshot().facts().scale().likedFrom();
    return IntStream.range(0, speaking.size() < 2 ? 0 : speaking.size())
        .filter(i -> speaking.rating(i) >= likedFrom)
        .reduce((best, i) -> isBetter(speaking, i, best) ? i : best)
        .stream()
        .map(speaking::book)
        .findFirst();
  }

  private static boolean isBetter(Profile speaking, int i, int best) {
    return speaking.rating(i) > speaking.rating(best)
        || (speaking.rating(i) == speaking.rating(best) && speaking.age(i) < speaking.age(best));
  }

  /** The latest publications that the reader has not rated, the latest first. */
  private JsonArray newest(ServedBuild build, Function<Reason, String> said) throws IOException {
    SearchRequest asked =
        new SearchRequest("", Narrowing.by(rules), SearchRequest.Sort.NEWEST, 0, MOST_NEWEST, 0);
    List<Integer> newest =
        build.search().search(asked).hits().stream()
            .map(Hit::number)
            .filter(book -> !profile.contains(book))
            .limit((long) ASKED * n)
            .toList();
    List<Recommendation> list = build.recommender().each(profile.without(silent), newest);
    return RecommendationJson.of(list, build.id(), said);
  }
}
