package readalike.engine.format;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.Profile;

/**
 * A reader as a document of the {@code profiles} index: the id, the whole profile as one binary
 * value, and the numbers of the rated books as terms, so that readers of a book can be searched.
 */
public final class ProfileFields {
  static final String USER = "user";

  /** The whole profile: binary doc values, read by {@link #decode}. */
  public static final String RATINGS = "ratings";

  private static final String READ = "read";

  private static final FieldType TOKEN = new FieldType();

  static {
    // With norms: the length of a shelf.
    TOKEN.setIndexOptions(IndexOptions.DOCS);
    TOKEN.setTokenized(false);
    TOKEN.freeze();
  }

  private ProfileFields() {}

  static Document toDocument(String user, Profile profile) throws IOException {
    Document document = new Document();
    document.add(new StringField(USER, user, Field.Store.YES));
    document.add(new BinaryDocValuesField(RATINGS, encode(profile)));
    for (int i = 0; i < profile.size(); i++) {
      document.add(new Field(READ, Integer.toString(profile.book(i)), TOKEN));
    }
    return document;
  }

  /**
   * Twice the count and one more if there are ages; then for each book the step from the one before
   * and the rating's bits, and at last the ages.
   */
  private static BytesRef encode(Profile profile) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(profile.size() << 1 | (profile.isTimed() ? 1 : 0));
    int previous = 0;
    for (int i = 0; i < profile.size(); i++) {
      out.writeVInt(profile.book(i) - previous);
      previous = profile.book(i);
      out.writeInt(Float.floatToIntBits(profile.rating(i)));
    }
    for (int i = 0; i < profile.size() && profile.isTimed(); i++) {
      out.writeVInt(profile.age(i));
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Finds the readers of a book. */
  public static Term read(int book) {
    return new Term(READ, Integer.toString(book));
  }

  /** Puts how many readers each book has into its place. */
  public static void countReaders(LeafReader profiles, int[] readers) throws IOException {
    Terms books = profiles.terms(READ);
    if (books != null) {
      TermsEnum each = books.iterator();
      for (BytesRef book = each.next(); book != null; book = each.next()) {
        readers[Integer.parseInt(book.utf8ToString())] = each.docFreq();
      }
    }
  }

  /** The profile that stands in a document. */
  public static Profile decode(BytesRef bytes) {
    ByteArrayDataInput in = in(bytes);
    int head = in.readVInt();
    int[] books = new int[head >>> 1];
    float[] ratings = new float[books.length];
    int[] ages = new int[(head & 1) == 0 ? 0 : books.length];
    int book = 0;
    for (int i = 0; i < books.length; i++) {
      book += in.readVInt();
      books[i] = book;
      ratings[i] = Float.intBitsToFloat(in.readInt());
    }
    for (int i = 0; i < ages.length; i++) {
      ages[i] = in.readVInt();
    }
    return Profile.of(books, ratings, ages);
  }

  /** How many ratings a profile has. */
  static int size(BytesRef bytes) {
    return in(bytes).readVInt() >>> 1;
  }

  /** Whether its ratings have ages. */
  static boolean isTimed(BytesRef bytes) {
    return (in(bytes).readVInt() & 1) == 1;
  }

  private static ByteArrayDataInput in(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
  }
}
