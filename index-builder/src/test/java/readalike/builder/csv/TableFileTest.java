package readalike.builder.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final byte[] TABLE = "a,b\n1,2\n".getBytes(US_ASCII);

  @TempDir Path folder;

  @Test
  void gzipAndZipAreReadAsTheyAre() throws IOException {
    Path gzip = Tables.write(folder, "t.csv.gz", Tables.gzip(TABLE));
    Path zip = Tables.write(folder, "t.zip", Tables.zip("some/folder/t.csv", TABLE));
    assertThat(Tables.read(gzip).rows()).containsExactly(List.of("1", "2"));
    assertThat(Tables.read(zip).rows()).containsExactly(List.of("1", "2"));
    assertThat(TableFiles.at(zip).getFirst().name()).isEqualTo("t.zip/t.csv");
  }

  @Test
  void packingIsToldFromTheBytesNotTheName() throws IOException {
    Path file = Tables.write(folder, "t.csv", Tables.gzip(TABLE));
    assertThat(Tables.read(file).rows()).hasSize(1);
  }

  @Test
  void gzipBombIsRefused() throws IOException {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) 'x');
    Arrays.fill(zeros, 0, 4, (byte) '\n');
    System.arraycopy(TABLE, 0, zeros, 0, TABLE.length);
    Path gzip = Tables.write(folder, "t.csv.gz", Tables.gzip(zeros));
    Path zip = Tables.write(folder, "t.zip", Tables.zip("t.csv", zeros));
    for (Path bomb : List.of(gzip, zip)) {
      assertThatThrownBy(() -> Tables.read(bomb))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("more than 200 times");
    }
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] rows = ("a,b\n" + "1,2\n".repeat(50_000)).getBytes(US_ASCII);
    byte[] whole = Tables.gzip(rows);
    Path half = Tables.write(folder, "half.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    Path head = Tables.write(folder, "head.csv.gz", Arrays.copyOf(whole, 5));
    byte[] zip = Tables.zip("t.csv", rows);
    Path halfZip = Tables.write(folder, "half.zip", Arrays.copyOf(zip, zip.length / 2));
    for (Path damaged : List.of(half, head, halfZip)) {
      assertThatThrownBy(() -> Tables.read(damaged))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void utf16IsRefusedWithAWayOut() {
    Path file = Tables.write(folder, "t.csv", "a,b\n", UTF_16);
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(ImportException.class)
        .hasMessage("t.csv is UTF-16; save it as CSV UTF-8");
  }

  @Test
  void folderGivesItsTablesByName() throws IOException {
    Tables.write(folder, "b.csv", TABLE);
    Tables.write(folder, "a.csv.gz", Tables.gzip(TABLE));
    Tables.write(folder, "README.md", TABLE);
    assertThat(TableFiles.at(folder))
        .extracting(TableFile::name)
        .containsExactly("a.csv.gz", "b.csv");
    assertThat(TableFiles.at(folder))
        .extracting(TableFile::baseName)
        .containsExactly("a.csv", "b.csv");
  }

  @Test
  void pathThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> TableFiles.at(folder.resolve("none.csv")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void checksumIsOfTheFileAsItLies() throws IOException {
    Path file = Tables.write(folder, "t.csv", "abc");
    assertThat(SourceFile.of(file))
        .isEqualTo(
            new SourceFile(
                "t.csv", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
  }
}
