package readalike.builder.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import readalike.builder.search.JudgedQuery.Asked;
import readalike.engine.catalog.Book;
import readalike.engine.format.BookFields;

/**
 * Queries drawn from a catalogue, each for a book drawn at random: what a reader who knows the book
 * would type, well or badly. Works without a title of words are left out.
 */
public final class GeneratedQueries {
  /** The kinds, in the order of the figures. */
  public static final List<String> KINDS =
      List.of(
          "title in full",
          "author and one title word",
          "one random edit",
          "no accents or punctuation",
          "60 % of the title typed");

  /** Words of fewer letters get no edit. */
  private static final int SHORTEST_EDITED = 5;

  /** Shorter words of a title say too little to be typed beside an author. */
  private static final int SHORTEST_TELLING = 4;

  private static final double TYPED = 0.6;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");

  private final List<Book> books;
  private final Map<String, Set<String>> editions = new HashMap<>();
  private final Map<String, Set<String>> sameTitle = new HashMap<>();
  private final Map<String, List<Book>> byAuthor = new HashMap<>();

  /**
   * Takes in a catalogue.
   *
   * @param books all of it
   */
  public GeneratedQueries(List<Book> books) {
    this.books = books.stream().filter(book -> !key(book.title()).isEmpty()).toList();
    for (Book book : this.books) {
      editions.computeIfAbsent(book.work(), _ -> new HashSet<>()).add(book.id());
      sameTitle.computeIfAbsent(key(book.title()), _ -> new HashSet<>()).add(book.id());
      if (!book.authors().isEmpty()) {
        byAuthor.computeIfAbsent(book.authors().getFirst(), _ -> new ArrayList<>()).add(book);
      }
    }
  }

  /**
   * Draws queries.
   *
   * @param most how many books are drawn, each for one query of every kind that fits it
   */
  public List<JudgedQuery> draw(int most, RandomGenerator random) {
    List<Book> drawn = new ArrayList<>(books);
    Collections.shuffle(drawn, random);
    List<JudgedQuery> queries = new ArrayList<>();
    for (Book book : drawn.subList(0, Math.min(most, drawn.size()))) {
      String title = book.title();
      queries.add(query(0, title, Asked.SEARCH, book));
      authorAndWord(book, random).ifPresent(queries::add);
      edited(title, random).ifPresent(words -> queries.add(query(2, words, Asked.SEARCH, book)));
      String stripped = stripped(title);
      if (!stripped.isBlank()) {
        queries.add(query(3, stripped, Asked.SEARCH, book));
      }
      String begun = title.substring(0, title.offsetByCodePoints(0, typed(title)));
      queries.add(query(4, begun, Asked.SUGGEST, book));
    }
    return queries;
  }

  private JudgedQuery query(int kind, String words, Asked asked, Book book) {
    Set<String> described = new HashSet<>(editions.get(book.work()));
    described.addAll(sameTitle.get(key(book.title())));
    return new JudgedQuery(KINDS.get(kind), words, asked, editions.get(book.work()), described);
  }

  /** The first author's name and a word of the title that is not in it. */
  private Optional<JudgedQuery> authorAndWord(Book book, RandomGenerator random) {
    if (book.authors().isEmpty()) {
      return Optional.empty();
    }
    String author = book.authors().getFirst();
    Set<String> name = new HashSet<>(BookFields.words(author));
    List<String> telling =
        BookFields.words(book.title()).stream()
            .filter(word -> word.length() >= SHORTEST_TELLING && !name.contains(word))
            .toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    String word = telling.get(random.nextInt(telling.size()));
    Set<String> described = new HashSet<>(editions.get(book.work()));
    for (Book other : byAuthor.get(author)) {
      if (BookFields.words(other.title()).contains(word)) {
        described.add(other.id());
      }
    }
    return Optional.of(
        new JudgedQuery(
            KINDS.get(1), author + " " + word, Asked.SEARCH, editions.get(book.work()), described));
  }

  /** A letter too many, too few, another one or two swapped, in one word; empty for short words. */
  static Optional<String> edited(String title, RandomGenerator random) {
    String[] words = SPACES.split(title.strip(), -1);
    List<Integer> longWords = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= SHORTEST_EDITED && WORD.matcher(words[i]).matches()) {
        longWords.add(i);
      }
    }
    if (longWords.isEmpty()) {
      return Optional.empty();
    }
    int at = longWords.get(random.nextInt(longWords.size()));
    words[at] = edit(words[at], random);
    return Optional.of(String.join(" ", words));
  }

  private static String edit(String word, RandomGenerator random) {
    while (true) {
      int at = random.nextInt(word.length());
      char letter = (char) ('a' + random.nextInt(26));
      String edited =
          switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at == 0
                    ? word
                    : word.substring(0, at - 1)
                        + word.charAt(at)
                        + word.charAt(at - 1)
                        + word.substring(at + 1);
          };
      if (!edited.equalsIgnoreCase(word)) {
        return edited;
      }
    }
  }

  /**
   * Without accents and without anything but letters, digits and spaces; nothing in their place.
   */
  static String stripped(String title) {
    String bare = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    return SPACES.matcher(PUNCTUATION.matcher(bare).replaceAll("")).replaceAll(" ").strip();
  }

  private static int typed(String title) {
    return (int) Math.ceil(TYPED * title.codePointCount(0, title.length()));
  }

  private static String key(String title) {
    return String.join(" ", BookFields.words(title));
  }
}
