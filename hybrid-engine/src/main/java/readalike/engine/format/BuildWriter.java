package readalike.engine.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import readalike.engine.catalog.Book;
import readalike.engine.catalog.BookStatistics;
import readalike.engine.catalog.IdMap;
import readalike.engine.catalog.MatrixStorage;
import readalike.engine.catalog.RatingMatrix;
import readalike.engine.taste.Factors;
import readalike.engine.taste.ItemWeights;
import readalike.engine.taste.RankingModel;
import readalike.engine.taste.RatingModel;

/**
 * Writes the parts of one build into its folder. Each index gets one segment whose document numbers
 * are the dense numbers of the books or users, so a number found anywhere is valid everywhere in
 * the build.
 */
public final class BuildWriter {
  /**
   * Up to so many books every list scores the whole catalogue, and no graph for vector search is
   * built.
   */
  public static final int EXACT_LIMIT = 50_000;

  /** The format of the builds that this version writes, and the only one that it reads. */
  public static final int FORMAT = Integer.parseInt(BuildFiles.FORMAT_NUMBER);

  private static final int MAX_CONNECTIONS = 16;
  private static final int BEAM_WIDTH = 100;
  private static final double BUFFER_MEGABYTES = 256;

  private final Path folder;

  public BuildWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the {@code profiles} index: a document for each user.
   *
   * @param users ids in the order of the matrix' rows
   * @param ratings users x books
   */
  public void writeProfiles(IdMap users, RatingMatrix ratings) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(BuildFiles.PROFILES))) {
      writeProfiles(directory, users::id, ratings);
    }
  }

  /**
   * Writes a {@code profiles} index, in memory for example.
   *
   * @param ids of the users by their number
   * @param ratings users x books
   */
  public static void writeProfiles(
      Directory directory, IntFunction<String> ids, RatingMatrix ratings) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(Codec.getDefault()))) {
      for (int user = 0; user < ratings.rows(); user++) {
        writer.addDocument(ProfileFields.toDocument(ids.apply(user), ratings.profile(user)));
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(BuildFiles.FORMAT, BuildFiles.FORMAT_NUMBER).entrySet());
    }
  }

  /**
   * The rating matrix, users x books, as the {@code profiles} index just written holds it: what is
   * trained on is what the build keeps, so that a later training from the build is the same.
   *
   * @param books how many books the catalogue has
   * @param storage where the matrix lies
   */
  public RatingMatrix readProfiles(int books, MatrixStorage storage) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(BuildFiles.PROFILES));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new ProfilesIndex(reader).ratings(books, storage);
    }
  }

  /**
   * Writes the {@code books} index with text, facets, content terms, vectors and the popularity
   * prior, and the facts of the build; and the {@code suggestions} index.
   *
   * @param books in the order of their numbers
   * @param settings what the queries need beside, such as blend weights
   */
  public void writeBooks(
      List<Book> books,
      BookStatistics statistics,
      RankingModel ranking,
      BuildFacts facts,
      Map<String, String> settings)
      throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(BuildFiles.BOOKS))) {
      IndexWriterConfig config = config(vectors());
      config.setSimilarity(BookSimilarity.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        float[] popularity = HybridFields.popularity(statistics.counts());
        ItemWeights items = ranking.items().transposed();
        for (int number = 0; number < books.size(); number++) {
          Book book = books.get(number);
          Document document =
              BookDocuments.toDocument(
                  book, statistics.counts()[number], statistics.means()[number]);
          HybridFields.add(
              document, number, book, vector(ranking.books(), number), items, popularity[number]);
          writer.addDocument(document);
        }
        writer.forceMerge(1);
        Map<String, String> data = new HashMap<>(settings);
        data.putAll(BuildFiles.toSettings(facts));
        writer.setLiveCommitData(data.entrySet());
      }
    }
    try (Directory directory = FSDirectory.open(folder.resolve(BuildFiles.SUGGESTIONS))) {
      writeSuggestions(directory, books, statistics.counts());
    }
  }

  /**
   * Writes the {@code suggestions} index alone.
   *
   * @param directory an empty one
   * @param readers how many readers each book has
   */
  public static void writeSuggestions(Directory directory, List<Book> books, int[] readers)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(Codec.getDefault()))) {
      SuggestionDocuments.write(books, readers, writer::addDocument);
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(BuildFiles.FORMAT, BuildFiles.FORMAT_NUMBER).entrySet());
    }
  }

  /**
   * Writes the hybrid fields alone, for weights to be learnt on before the real index is written.
   *
   * @param directory an empty directory, in memory for example
   */
  public static void writeHybridFields(
      Directory directory, List<Book> books, BookStatistics statistics, RankingModel ranking)
      throws IOException {
    IndexWriterConfig config = config(vectors());
    config.setSimilarity(BookSimilarity.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      float[] popularity = HybridFields.popularity(statistics.counts());
      ItemWeights items = ranking.items().transposed();
      for (int number = 0; number < books.size(); number++) {
        Document document = new Document();
        BookDocuments.addWork(document, books.get(number));
        HybridFields.add(
            document,
            number,
            books.get(number),
            vector(ranking.books(), number),
            items,
            popularity[number]);
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Writes the two models. */
  public void writeModels(RankingModel ranking, RatingModel rating) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(BuildFiles.MODEL))) {
      ModelFiles.write(directory, ranking);
      ModelFiles.write(directory, rating);
    }
  }

  /** A book that nobody rated has no vector: all zeros would only slow the search down. */
  private static float[] vector(Factors factors, int number) {
    float[] row = factors.row(number);
    for (float cell : row) {
      if (cell != 0) {
        return row;
      }
    }
    return null;
  }

  private static IndexWriterConfig config(Codec codec) {
    IndexWriterConfig config = new IndexWriterConfig(BookFields.analyzer());
    config.setCodec(codec);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    // The default policy may merge segments out of order; a document's number must stay the book's.
    config.setMergePolicy(new LogDocMergePolicy());
    return config;
  }

  private static Codec vectors() {
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return new Lucene99HnswVectorsFormat(MAX_CONNECTIONS, BEAM_WIDTH, 1, null, EXACT_LIMIT);
      }
    };
  }
}
