package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.builder.csv.ImportException;

/** A file that is not what it claims stops the import with one clear line. */
class UselessFilesTest {
  @TempDir Path folder;

  private void assertRefused(String ratings, String message) {
    assertThatThrownBy(() -> Imports.ofRatings(folder, ratings))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("ratings.csv")
        .hasMessageNotContaining("\n");
  }

  @Test
  void emptyFile() {
    assertRefused("", "is empty");
  }

  @Test
  void webPage() {
    assertRefused("<html><body>Not found</body></html>", "web page");
  }

  @Test
  void wrongHeader() {
    assertRefused(
        "name,stars\nx,5\n",
        "its header must have at least user_id,book_id,rating (ratings.csv has name,stars)");
  }

  @Test
  void noHeader() {
    assertRefused("7,1,5\n7,2,4\n", "ratings.csv has 7,1,5");
  }

  @Test
  void headerWithoutRows() {
    assertRefused("user_id,book_id,rating\n", "no rows of ratings");
  }

  @Test
  void moreThanHalfOfTheRowsUnusable() {
    assertRefused(
        "user_id,book_id,rating\nu1,b1,5\nu1,b2,x\nu1,b3,y\n",
        "line 3: 2 of the first 3 rows are unusable, e.g. 'x'. The rating is not a number");
  }

  @Test
  void allRatingsImplicit() {
    assertRefused("user_id,book_id,rating\nu1,b1,0\n", "none of the 1 rows");
  }

  @Test
  void booksThatAreRatings() {
    assertThatThrownBy(() -> Imports.ofBooks(folder, "user_id,book_id,rating\nu,b,1\n"))
        .isInstanceOf(ImportException.class);
  }
}
