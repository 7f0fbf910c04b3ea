package readalike.engine.hybrid;

import java.util.List;
import readalike.engine.catalog.Book;

/**
 * Says in one natural sentence why a book is on a list, to the reader or about another one, in any
 * language that has the phrases. Thread-safe.
 */
public final class ReasonSentence {
  /** In English. */
  public static final ReasonSentence ENGLISH = new ReasonSentence(EnglishReasons::say);

  /** The phrases of a language. */
  @FunctionalInterface
  public interface Phrases {
    /**
     * A phrase with its places filled.
     *
     * @param name one of {@link #NAMES}
     * @param values by the number of the place
     */
    String say(String name, Object... values);
  }

  /** The names of all phrases; {@link EnglishReasons} shows what their places stand for. */
  public static final List<String> NAMES = EnglishReasons.NAMES;

  private final Phrases phrases;

  public ReasonSentence(Phrases phrases) {
    this.phrases = phrases;
  }

  /** As it is said to the reader themselves. */
  public String of(Reason reason) {
    return switch (reason.kind()) {
      case LIKED ->
          phrases.say("liked", titles(reason.others()), kinship(reason), inCommon(reason));
      case SHARED ->
          reason.themes().isEmpty()
              ? phrases.say("words")
              : phrases.say("theme", reason.themes().getFirst());
      case POPULAR -> phrases.say("popular", reason.readers());
      case SAME_READERS ->
          phrases.say("readers", titles(reason.others()), byToo(reason), inCommon(reason));
      case ALIKE -> alike(reason);
    };
  }

  /**
   * As it is said of another reader.
   *
   * @param reader the id by which the reader is known
   */
  public String of(Reason reason, String reader) {
    return switch (reason.kind()) {
      case LIKED ->
          phrases.say(
              "likedBy", titles(reason.others()), kinship(reason), inCommon(reason), reader);
      case SHARED ->
          reason.themes().isEmpty()
              ? phrases.say("wordsBy", reader)
              : phrases.say("themeBy", reason.themes().getFirst(), reader);
      case POPULAR, SAME_READERS, ALIKE -> of(reason);
    };
  }

  private String alike(Reason reason) {
    String like = titles(reason.others());
    if (!reason.author().isEmpty()) {
      return phrases.say("byAuthor", reason.author(), like, inCommon(reason));
    }
    return reason.themes().isEmpty()
        ? phrases.say("wordsOf", like)
        : phrases.say("themes", like, subjects(reason));
  }

  private String kinship(Reason reason) {
    return reason.sameSeries() ? phrases.say("sameSeries") : byToo(reason);
  }

  private String byToo(Reason reason) {
    return reason.author().isEmpty() ? "" : phrases.say("sameAuthor", reason.author());
  }

  private String inCommon(Reason reason) {
    return reason.themes().isEmpty() ? "" : phrases.say("inCommon", subjects(reason));
  }

  private String subjects(Reason reason) {
    return joined(reason.themes().stream().map(theme -> phrases.say("subject", theme)).toList());
  }

  private String titles(List<Book> books) {
    return joined(books.stream().map(book -> phrases.say("title", book.title())).toList());
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  private String joined(List<String> texts) {
    String all = texts.getFirst();
    for (int i = 1; i < texts.size(); i++) {
      all = phrases.say(i == texts.size() - 1 ? "and" : "comma", all, texts.get(i));
    }
    return all;
  }
}
