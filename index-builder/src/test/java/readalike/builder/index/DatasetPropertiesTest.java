package readalike.builder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.builder.clean.ImportOptions;
import readalike.builder.csv.ImportException;
import readalike.engine.catalog.RatingScale;

final class DatasetPropertiesTest {
  @TempDir Path folder;

  @Test
  void withoutTheFileTheFolderOrFileIsTheName() throws IOException {
    Path shelf = Files.createDirectories(folder.resolve("shelf"));
    assertThat(DatasetProperties.beside(shelf))
        .isEqualTo(new DatasetProperties("shelf", false, false, Optional.empty()));
    assertThat(DatasetProperties.beside(shelf.resolve(".")).name()).isEqualTo("shelf");
    assertThat(DatasetProperties.beside(shelf.resolve("r.csv")).name()).isEqualTo("r.csv");
  }

  @Test
  void theFileTellsNameReadersAndScale() throws IOException {
    write("name = Bücher & Co\nsynthetic-readers = true\nscale = 0.5-5\n");
    assertThat(DatasetProperties.beside(folder))
        .isEqualTo(
            new DatasetProperties(
                "Bücher & Co", true, true, Optional.of(new RatingScale(0.5f, 5))));
    assertThat(DatasetProperties.beside(folder.resolve("ratings.csv")).name())
        .isEqualTo("Bücher & Co");
  }

  @Test
  void readersArePublicWhereTheFileSaysSoWithOrWithoutANote() throws IOException {
    write("public-readers=true            # everybody may look\n");
    assertThat(DatasetProperties.beside(folder).publicReaders()).isTrue();
    assertThat(DatasetProperties.beside(folder).syntheticReaders()).isFalse();
    write("public-readers=maybe\n");
    assertThatThrownBy(() -> DatasetProperties.beside(folder))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("public-readers in dataset.properties must be true or false");
  }

  @Test
  void aScaleThatIsAskedForWins() throws IOException {
    write("scale = 1-10\n");
    DatasetProperties dataset = DatasetProperties.beside(folder);
    ImportOptions asked = new ImportOptions(Optional.of(RatingScale.FIVE_STARS), "me");
    assertThat(dataset.complete(asked)).isSameAs(asked);
    assertThat(dataset.complete(ImportOptions.DEFAULT).scale()).hasValue(RatingScale.TEN_POINTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "1", "5-1", "1-x", "-", "1-5-9", "3-3", "NaN-5"})
  void aScaleThatIsNoneIsRefusedInOneLine(String scale) throws IOException {
    write("scale = " + scale + "\n");
    assertThatThrownBy(() -> DatasetProperties.beside(folder))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("scale in dataset.properties must be like 1-5, got " + scale);
  }

  @Test
  void aFileThatIsNoPropertiesFileIsRefused() throws IOException {
    write("name = \\u12\n");
    assertThatThrownBy(() -> DatasetProperties.beside(folder))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("dataset.properties is not a properties file");
    Files.write(
        folder.resolve("dataset.properties"), "name=\u00fc".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DatasetProperties.beside(folder))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("dataset.properties is not UTF-8");
  }

  @Test
  void aFileThatIsFarTooLargeIsRefused() throws IOException {
    write("#" + "x".repeat(70_000));
    assertThatThrownBy(() -> DatasetProperties.beside(folder))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("dataset.properties is larger than 65536 bytes");
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("dataset.properties"), text);
  }
}
