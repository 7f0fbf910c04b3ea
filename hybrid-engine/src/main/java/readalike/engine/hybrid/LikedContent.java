package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import readalike.engine.format.HybridFields;

/**
 * Lucene's <i>more like this</i> of a set of books: the content terms that stand out in them, by
 * how many of the books have them and how rare they are (tf-idf).
 *
 * <p>Lucene's own defaults are made for long texts and throw away nearly every term of a book
 * record; here a term counts from its first occurrence, as long as another book shares it.
 *
 * @param boosts content terms with their boosts, the strongest first
 * @param deviation estimated standard deviation of the content score over the catalogue, above 0
 */
record LikedContent(Map<String, Float> boosts, double deviation) {
  private static final int MAX_TERMS = 100;

  /** A term of a single book leads nowhere. */
  private static final int MIN_BOOKS = 2;

  /** The terms of some books, given by their numbers. */
  static LikedContent of(IndexReader reader, int[] books) throws IOException {
    List<Object> terms = new ArrayList<>();
    for (int book : books) {
      terms.addAll(terms(reader, book));
    }
    MoreLikeThis moreLikeThis = new MoreLikeThis(reader);
    moreLikeThis.setFieldNames(new String[] {HybridFields.CONTENT});
    moreLikeThis.setAnalyzer(new KeywordAnalyzer());
    moreLikeThis.setMinTermFreq(1);
    moreLikeThis.setMinDocFreq(MIN_BOOKS);
    moreLikeThis.setMinWordLen(0);
    moreLikeThis.setMaxQueryTerms(MAX_TERMS);
    moreLikeThis.setMaxNumTokensParsed(Integer.MAX_VALUE);
    moreLikeThis.setBoost(true);
    Map<String, Collection<Object>> document = Map.of(HybridFields.CONTENT, terms);
    Map<String, Float> boosts = new LinkedHashMap<>();
    if (moreLikeThis.like(document) instanceof BooleanQuery found) {
      for (BooleanClause clause : found) {
        if (clause.query() instanceof BoostQuery boosted
            && boosted.getQuery() instanceof TermQuery term) {
          boosts.put(term.getTerm().text(), boosted.getBoost());
        }
      }
    }
    return new LikedContent(boosts, deviation(reader, boosts));
  }

  /** The distinct content terms of one book. */
  static List<String> terms(IndexReader reader, int book) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(book, reader.leaves()));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), HybridFields.CONTENT);
    List<String> terms = new ArrayList<>();
    if (values.advanceExact(book - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        terms.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return terms;
  }

  /** A disjunction of all terms. */
  Query query() {
    if (boosts.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boosts.forEach((term, boost) -> any.add(termQuery(term, boost), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /** One term with its boost. */
  static Query termQuery(String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(HybridFields.CONTENT, term)), boost);
  }

  /**
   * As if terms fell on books independently: each adds p (1 - p) times its squared score. Only the
   * unit of the content weight hangs on this, so a rough figure that needs no pass over the books
   * will do.
   */
  private static double deviation(IndexReader reader, Map<String, Float> boosts)
      throws IOException {
    double books = Math.max(1, reader.numDocs());
    double variance = 0;
    for (Map.Entry<String, Float> term : boosts.entrySet()) {
      double frequency = reader.docFreq(new Term(HybridFields.CONTENT, term.getKey()));
      double share = frequency / books;
      double score =
          term.getValue() * Math.log(1 + (books - frequency + 0.5) / (frequency + 0.5)) / 2.2;
      variance += share * (1 - share) * score * score;
    }
    return Math.sqrt(Math.max(variance, 1e-12));
  }
}
