package readalike.builder.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class TablePropertyTest {
  @Property(tries = 300)
  void tableThatALibraryWroteIsReadBackEqual(
      @ForAll("rows") List<List<String>> rows, @ForAll("delimiters") char delimiter)
      throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord("first", "second", "third");
      printer.printRecords(rows);
    }
    Tables.Read read = read(text.toString());
    assertThat(read.rows()).isEqualTo(rows);
    assertThat(read.faults()).isEmpty();
  }

  /** A quote that opens a cell and never closes can only cost the line it stands in. */
  @Property(tries = 200)
  void forgottenQuoteNeverCostsAnotherLine(@ForAll("places") int place) throws IOException {
    List<List<String>> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int i = 0; i < 20; i++) {
      if (i == place) {
        text.append("\"bad,b,c\n");
      } else {
        text.append(i).append(",\"b\",c\n");
        expected.add(List.of("" + i, "b", "c"));
      }
    }
    assertThat(read(text.toString()).rows()).isEqualTo(expected);
  }

  private static Tables.Read read(String text) throws IOException {
    Path folder = Files.createTempDirectory("tables");
    Path file = Tables.write(folder, "t.csv", text);
    try {
      return Tables.read(file);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars('a', 'ß', '"', '"', ',', ';', '\t', '\n', '\r', ' ', '\\', '\'', '漢', '#')
            .ofMaxLength(8);
    return cell.list().ofSize(3).list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t');
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 19);
  }
}
