package readalike.engine.format;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import readalike.engine.catalog.Profile;

/**
 * A reader as a document of the {@code profiles} index: the id, the whole profile as one binary
 * value, and the numbers of the rated books as terms, so that readers of a book can be searched.
 */
final class ProfileFields {
  static final String USER = "user";
  static final String RATINGS = "ratings";
  static final String RATED = "rated";

  private ProfileFields() {}

  static Document toDocument(String user, Profile profile) throws IOException {
    Document document = new Document();
    document.add(new StringField(USER, user, Field.Store.YES));
    document.add(new BinaryDocValuesField(RATINGS, encode(profile)));
    for (int i = 0; i < profile.size(); i++) {
      document.add(new IntField(RATED, profile.book(i), Field.Store.NO));
    }
    return document;
  }

  /** The count, then for each book the step from the one before and the rating's bits. */
  private static BytesRef encode(Profile profile) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeVInt(profile.size());
    int previous = 0;
    for (int i = 0; i < profile.size(); i++) {
      out.writeVInt(profile.book(i) - previous);
      previous = profile.book(i);
      out.writeInt(Float.floatToIntBits(profile.rating(i)));
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** How many ratings a profile has. */
  static int size(BytesRef bytes) {
    return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVInt();
  }

  /** Decodes a profile into columns, books rising, and returns the position after it. */
  static int decode(BytesRef bytes, int[] books, float[] ratings, int at) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int end = at + in.readVInt();
    int book = 0;
    for (int i = at; i < end; i++) {
      book += in.readVInt();
      books[i] = book;
      ratings[i] = Float.intBitsToFloat(in.readInt());
    }
    return end;
  }

  static Profile decode(BytesRef bytes) {
    int[] books = new int[size(bytes)];
    float[] ratings = new float[books.length];
    decode(bytes, books, ratings, 0);
    return Profile.of(books, ratings);
  }
}
