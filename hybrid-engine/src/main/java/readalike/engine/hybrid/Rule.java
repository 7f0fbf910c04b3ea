package readalike.engine.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.YearRange;
import readalike.engine.format.BookFields;
import readalike.engine.format.ContentTerms;
import readalike.engine.format.HybridFields;

/**
 * A wish that holds for a whole list: only these, none of these, or rather these. Names match
 * whatever their case.
 *
 * @param field what the values name
 * @param values at least one: names as they stand on the books, words of a publisher's name in
 *     their order, ranges of years ({@link YearRange#parse}), or ids of books
 * @param bias -1: only books with one of the values; 0: none of them; above 0, to 10: added to
 *     their score
 */
public record Rule(Field field, List<String> values, float bias) {
  /** What a rule can speak of. */
  public enum Field {
    TAG,
    AUTHOR,
    SERIES,
    LANGUAGE,
    YEAR,
    PUBLISHER,
    BOOK;

    /**
     * The field of a name such as {@code "tag"}.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public static Field named(String name) {
      for (Field field : values()) {
        if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
          return field;
        }
      }
      throw new IllegalArgumentException(
          "rule field must be tag, author, series, language, year, publisher or book, got " + name);
    }
  }

  public Rule {
    Objects.requireNonNull(field, "field");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a rule needs at least one value");
    }
    if (!(bias == -1 || (bias >= 0 && bias <= 10))) {
      throw new IllegalArgumentException("rule bias must be -1, 0 or up to 10, got " + bias);
    }
    if (field == Field.YEAR) {
      values.forEach(YearRange::parse);
    }
  }

  /** Only books that have one of the values. */
  public static Rule only(Field field, List<String> values) {
    return new Rule(field, values, -1);
  }

  /** No books that have one of the values. */
  public static Rule never(Field field, List<String> values) {
    return new Rule(field, values, 0);
  }

  /**
   * The books of the {@code books} index that have one of the values; for a clause of any query.
   */
  public Query query() {
    return switch (field) {
      case TAG -> terms(HybridFields.CONTENT, values.stream().map(ContentTerms::tag).toList());
      case AUTHOR ->
          terms(HybridFields.CONTENT, values.stream().map(ContentTerms::author).toList());
      case SERIES ->
          terms(HybridFields.CONTENT, values.stream().map(ContentTerms::series).toList());
      case LANGUAGE ->
          terms(
              BookFields.LANGUAGE,
              values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
      case YEAR -> any(values.stream().map(Rule::years).toList());
      case PUBLISHER -> any(values.stream().map(Rule::publisher).toList());
      case BOOK -> terms(BookFields.ID, values);
    };
  }

  private static Query terms(String field, List<String> texts) {
    List<BytesRef> terms = new ArrayList<>();
    texts.forEach(text -> terms.add(new BytesRef(text)));
    return new TermInSetQuery(field, terms);
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query years(String value) {
    YearRange range = YearRange.parse(value);
    return IntField.newRangeQuery(BookFields.YEAR, range.first(), range.last());
  }

  /** Publishers print their name in many ways: {@code Penguin} is {@code Penguin Classics} too. */
  private static Query publisher(String value) {
    List<String> words = BookFields.words(value);
    return words.isEmpty()
        ? MatchNoDocsQuery.INSTANCE
        : new PhraseQuery(BookFields.PUBLISHER, words.toArray(String[]::new));
  }
}
