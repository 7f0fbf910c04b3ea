package readalike.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import readalike.engine.format.BookFields;
import readalike.engine.text.Reading.Alternative;
import readalike.engine.text.SearchClause.Place;

/** The queries of clauses. A word that no book has in the place is read as one near to it. */
final class ClauseQueries {
  /** A book that only mentions a word in its description is not left out for it. */
  private static final List<String> CATALOGUE_FIELDS =
      List.of(BookFields.TITLE, BookFields.AUTHORS, BookFields.SERIES, BookFields.TAGS);

  private static final List<String> FIELDS_WITH_PHRASES =
      List.of(
          BookFields.TITLE,
          BookFields.AUTHORS,
          BookFields.SERIES,
          BookFields.TAGS,
          BookFields.DESCRIPTION);

  private final Spelling spelling;
  private final IndexReader books;

  ClauseQueries(Spelling spelling, IndexReader books) {
    this.spelling = spelling;
    this.books = books;
  }

  /** A query, kept to what clauses ask for. */
  Query restrict(Query query, List<SearchClause> clauses) throws IOException {
    if (clauses.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder restricted = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (SearchClause clause : clauses) {
      restricted.add(of(clause), clause.excluded() ? Occur.MUST_NOT : Occur.MUST);
    }
    return restricted.build();
  }

  private Query of(SearchClause clause) throws IOException {
    if (clause.place() == Place.ANYWHERE) {
      return clause.excluded() ? anyPhrase(CATALOGUE_FIELDS, clause) : anywhere(clause);
    }
    String field = field(clause.place());
    List<String> words = clause.excluded() ? clause.words() : known(clause.words(), field);
    return clause.together() ? phrase(field, words) : all(field, words);
  }

  private static String field(Place place) {
    return switch (place) {
      case TITLE -> BookFields.TITLE;
      case AUTHOR -> BookFields.AUTHORS;
      case SERIES -> BookFields.SERIES;
      case TAG -> BookFields.TAGS;
      case ANYWHERE -> BookFields.WORDS;
    };
  }

  private static Query anywhere(SearchClause clause) {
    if (clause.words().size() == 1) {
      return new TermQuery(new Term(BookFields.WORDS, clause.words().getFirst()));
    }
    return anyPhrase(FIELDS_WITH_PHRASES, clause);
  }

  private static Query anyPhrase(List<String> fields, SearchClause clause) {
    return new DisjunctionMaxQuery(
        fields.stream().map(field -> phrase(field, clause.words())).toList(), 0);
  }

  private List<String> known(List<String> words, String field) throws IOException {
    List<String> known = new ArrayList<>();
    for (String word : words) {
      known.add(books.docFreq(new Term(field, word)) > 0 ? word : nearest(word, field));
    }
    return known;
  }

  private String nearest(String word, String field) throws IOException {
    for (Alternative near : spelling.near(word)) {
      if (near.words().size() == 1 && books.docFreq(new Term(field, near.words().getFirst())) > 0) {
        return near.words().getFirst();
      }
    }
    return word;
  }

  private static Query phrase(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  private static Query all(String field, List<String> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
    return all.build();
  }
}
