package readalike.engine.hybrid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import readalike.engine.catalog.Profile;
import readalike.engine.format.BookFields;

/**
 * Which books may be on a list: all but the rated ones, their other editions, and what the rules
 * leave out.
 */
final class Candidates {
  private Candidates() {}

  /**
   * The books that a list may hold.
   *
   * @param base the books to choose from
   */
  static Query of(Query base, IndexReader books, Profile profile, List<Rule> rules)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(base, Occur.FILTER);
    if (profile.size() > 0) {
      query.add(new TermInSetQuery(BookFields.WORK, works(books, profile)), Occur.MUST_NOT);
    }
    for (Rule rule : rules) {
      if (rule.bias() == -1) {
        query.add(rule.query(), Occur.FILTER);
      } else if (rule.bias() == 0) {
        query.add(rule.query(), Occur.MUST_NOT);
      }
    }
    return query.build();
  }

  /** The matches of a query, by book number. */
  static FixedBitSet bits(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet bits = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator each = scorer.iterator();
        for (int book = each.nextDoc();
            book != DocIdSetIterator.NO_MORE_DOCS;
            book = each.nextDoc()) {
          bits.set(leaf.docBase + book);
        }
      }
    }
    return bits;
  }

  /** Whether a query matches a book. */
  static boolean contains(IndexSearcher searcher, Query query, int book) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(book, leaves));
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(leaf);
    int document = book - leaf.docBase;
    return scorer != null && scorer.iterator().advance(document) == document;
  }

  /** Every book. */
  static Query all() {
    return MatchAllDocsQuery.INSTANCE;
  }

  /** What the rules add to a score. */
  static Query boosts(List<Rule> rules) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean any = false;
    for (Rule rule : rules) {
      if (rule.bias() > 0) {
        query.add(new BoostQuery(new ConstantScoreQuery(rule.query()), rule.bias()), Occur.SHOULD);
        any = true;
      }
    }
    return any ? query.build() : MatchNoDocsQuery.INSTANCE;
  }

  private static List<BytesRef> works(IndexReader books, Profile profile) throws IOException {
    List<BytesRef> works = new ArrayList<>();
    SortedDocValues values = null;
    LeafReaderContext leaf = null;
    for (int i = 0; i < profile.size(); i++) {
      int book = profile.book(i);
      if (leaf == null || book >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = books.leaves().get(ReaderUtil.subIndex(book, books.leaves()));
        values = DocValues.getSorted(leaf.reader(), BookFields.WORK);
      }
      if (values.advanceExact(book - leaf.docBase)) {
        works.add(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
      }
    }
    return works;
  }
}
