package readalike.builder.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import readalike.builder.index.BuildProgress;
import readalike.engine.catalog.RatingMatrix;

/**
 * A split as two files, {@code train.csv} and {@code test.csv}, for other programs to be measured
 * on the same, or to be given to a run again.
 *
 * @param trainRatings ratings in the training part
 * @param testRatings ratings in the test part
 */
public record SavedSplit(int trainRatings, int testRatings) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /**
   * Splits and writes.
   *
   * @param folder is made when it is not there; its two files are replaced
   */
  public static SavedSplit write(HeldOut heldOut, Path folder, BuildProgress progress)
      throws IOException {
    EvaluationData data = EvaluationData.of(heldOut, progress);
    Files.createDirectories(folder);
    write(data, data.split().train(), folder.resolve("train.csv"));
    write(data, data.split().test(), folder.resolve("test.csv"));
    return new SavedSplit(data.split().train().cells(), data.split().test().cells());
  }

  private static void write(EvaluationData data, RatingMatrix part, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT)) {
      csv.printRecord("user_id", "book_id", "rating");
      for (int user = 0; user < part.rows(); user++) {
        for (int cell = part.start(user); cell < part.start(user + 1); cell++) {
          csv.printRecord(
              data.users().id(user),
              data.books().get(part.column(cell)).id(),
              text(part.value(cell)));
        }
      }
    }
  }

  private static String text(float rating) {
    return rating == Math.rint(rating) ? Integer.toString((int) rating) : Float.toString(rating);
  }
}
