package readalike.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CleanTest {
  @TempDir private Path folder;

  @Test
  void everyRowThatIsReadIsKeptOrCountedUnderItsRule() throws IOException {
    Path ratings =
        Files.writeString(
            folder.resolve("ratings.csv"),
            """
            user_id,book_id,rating
            ann,dune,5
            ann,dune,4
            bob,emma,many
            ,emma,3
            bob,emma,2
            """);
    Path json = folder.resolve("cleaning.json");
    CommandRun run = CommandRun.of("clean", ratings.toString(), "--json", json.toString());
    assertThat(run.err()).isEmpty();
    JsonArray rows =
        JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("rows");
    List<String> counted = new ArrayList<>();
    for (JsonElement row : rows) {
      JsonArray cells = row.getAsJsonArray();
      counted.add(cells.get(3).getAsString() + " " + cells.get(4).getAsInt());
    }
    assertThat(counted)
        .containsExactly("read 5", "refused 1", "refused 1", "left out 1", "kept in all 2");
  }

  @Test
  void placesOfWhatWasFoundCanBeSeen() throws IOException {
    Path ratings =
        Files.writeString(
            folder.resolve("ratings.csv"),
            "user_id,book_id,rating\nann,dune,5\nann,emma,4\nbob,emma,2\nbob,dune,lots\n");
    assertThat(CommandRun.of("clean", ratings.toString(), "--places").out())
        .contains("4 rows of ratings read, 3 kept", "[line 5: lots]");
  }

  @Test
  void booksGoWithOneDataSet() {
    CommandRun run = CommandRun.of("clean", "a.csv", "b.csv", "--books", "c.csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--books goes with one DATA");
  }
}
