package readalike.builder.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import readalike.builder.clean.ImportOptions;

/** Tiny data sets as files, and builds of them. */
public final class SmallData {
  /** Eight books of two authors, each with a tag. */
  public static final String BOOKS =
      """
      book_id,title,authors,genres
      b1,Sand,Ann Lee,desert
      b2,Dust,Ann Lee,desert
      b3,Dunes,Ann Lee,desert
      b4,Oasis,Ann Lee,desert
      b5,Sea,Bob Ray,water
      b6,Waves,Bob Ray,water
      b7,Tide,Bob Ray,water
      b8,Foam,Bob Ray,water
      """;

  private SmallData() {}

  /** Twelve readers; the even ones like the first four books, the odd ones the others. */
  public static String ratings() {
    StringBuilder text = new StringBuilder("user_id,book_id,rating\n");
    for (int user = 0; user < 12; user++) {
      for (int book = 1; book <= 8; book++) {
        boolean own = book <= 4 == (user % 2 == 0);
        if (own || (user + book) % 3 == 0) {
          text.append("u" + user + ",b" + book + "," + (own ? 4 + book % 2 : 2) + "\n");
        }
      }
    }
    return text.toString();
  }

  /** A folder with both files. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("books.csv"), BOOKS);
    Files.writeString(folder.resolve("ratings.csv"), ratings());
    return folder;
  }

  /** A request for a build of a folder or file. */
  static BuildRequest request(Path source, Path data) {
    return new BuildRequest(Optional.empty(), source, data, ImportOptions.DEFAULT, 42, 3);
  }

  /** Builds at a given second, so that ids differ as the test wants. */
  public static BuildResult build(Path source, Path data, int second) throws IOException {
    return job(second).run(request(source, data), BuildProgress.NONE);
  }

  static BuildJob job(int second) {
    return new BuildJob(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
  }
}
