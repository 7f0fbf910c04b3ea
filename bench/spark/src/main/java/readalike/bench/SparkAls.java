package readalike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Times an iteration of implicit ALS in Spark MLlib with two threads: the time of several
 * iterations less that of one, so that start and set-up do not count.
 */
public final class SparkAls {
  private SparkAls() {}

  /**
   * Runs it.
   *
   * @param args a CSV file of reader, book and stars as numbers and without a header, the ranks
   *     separated by commas, how many iterations, at least 2, and a file that gets a line
   *     {@code rank,seconds of an iteration} for each rank
   */
  public static void main(String[] args) throws IOException {
    int iterations = Integer.parseInt(args[2]);
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    StructType columns =
        new StructType()
            .add("reader", DataTypes.IntegerType)
            .add("book", DataTypes.IntegerType)
            .add("stars", DataTypes.FloatType);
    Dataset<Row> ratings = session.read().schema(columns).csv(args[0]).repartition(4).cache();
    System.out.println(ratings.count() + " ratings");
    StringBuilder times = new StringBuilder();
    for (String rank : args[1].split(",")) {
      fit(ratings, Integer.parseInt(rank), 1);
      double one = fit(ratings, Integer.parseInt(rank), 1);
      double all = fit(ratings, Integer.parseInt(rank), iterations);
      double seconds = (all - one) / (iterations - 1);
      System.out.printf(Locale.ROOT, "rank %s: %.2f s an iteration%n", rank, seconds);
      times.append(rank).append(',').append(seconds).append('\n');
    }
    session.stop();
    Files.writeString(Path.of(args[3]), times);
  }

  private static double fit(Dataset<Row> ratings, int rank, int iterations) {
    long start = System.nanoTime();
    new ALS()
        .setImplicitPrefs(true)
        .setRank(rank)
        .setMaxIter(iterations)
        .setRegParam(0.1)
        .setAlpha(10)
        .setSeed(1)
        .setNumBlocks(4)
        .setUserCol("reader")
        .setItemCol("book")
        .setRatingCol("stars")
        .fit(ratings);
    return (System.nanoTime() - start) / 1e9;
  }
}
