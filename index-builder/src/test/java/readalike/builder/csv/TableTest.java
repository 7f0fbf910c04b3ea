package readalike.builder.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir Path folder;

  private Tables.Read read(String text) throws IOException {
    return Tables.read(Tables.write(folder, "t.csv", text));
  }

  @Test
  void commaSemicolonAndTabAreToldFromTheHeader() throws IOException {
    assertThat(read("a,b\n1;x,2\n").rows()).containsExactly(List.of("1;x", "2"));
    assertThat(read("a;b\n1,x;2\n").rows()).containsExactly(List.of("1,x", "2"));
    assertThat(read("a\tb\n1,x\t2\n").rows()).containsExactly(List.of("1,x", "2"));
  }

  @Test
  void lineEndsOfAllSystemsAreLineEnds() throws IOException {
    assertThat(read("a,b\n1,2\n3,4").rows()).hasSize(2);
    assertThat(read("a,b\r\n1,2\r\n3,4\r\n").rows()).hasSize(2);
    assertThat(read("a,b\r1,2\r3,4\r").rows()).hasSize(2);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    Path file = Tables.write(folder, "t.csv", "\uFEFFuser_id,book_id\n1,2\n");
    assertThat(TableFiles.at(file).getFirst().header().column("user_id")).isZero();
  }

  @Test
  void quotedCellMayHoldDelimitersQuotesAndLineEnds() throws IOException {
    Tables.Read read = read("a,b\n\"1, \"\"one\"\"\",\"two\r\nlines\"\n3,4\n");
    assertThat(read.rows())
        .containsExactly(List.of("1, \"one\"", "two\r\nlines"), List.of("3", "4"));
    assertThat(read.lines()).containsExactly(2L, 4L);
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void rowIsPlacedOnTheLineWhereItBegins() throws IOException {
    assertThat(read("\n\na,b\n1,2\n\n\"3\n\n\",4\n5,6\n").lines()).containsExactly(4L, 6L, 9L);
  }

  @Test
  void forgottenQuoteCostsItsOwnLineOnly() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n1,\"open\n");
    for (int i = 0; i < 2000; i++) {
      text.append(i).append(",x\n");
    }
    Tables.Read read = read(text.toString());
    assertThat(read.faults()).containsExactly("UNBALANCED_QUOTE 2");
    assertThat(read.rows()).hasSize(2000).first().isEqualTo(List.of("0", "x"));
    assertThat(read.lines().getFirst()).isEqualTo(3);
  }

  @Test
  void twoForgottenQuotesDoNotPairUpAcrossRows() throws IOException {
    Tables.Read read = read("a,b\n1,\"open\n2,x\n3,\"open\n4,x\n");
    assertThat(read.faults()).containsExactly("UNBALANCED_QUOTE 2", "UNBALANCED_QUOTE 4");
    assertThat(read.rows()).containsExactly(List.of("2", "x"), List.of("4", "x"));
  }

  @Test
  void forgottenQuoteInTheLastLineIsTold() throws IOException {
    Tables.Read read = read("a,b\n1,x\n2,\"open");
    assertThat(read.faults()).containsExactly("UNBALANCED_QUOTE 3");
    assertThat(read.rows()).containsExactly(List.of("1", "x"));
  }

  @Test
  void quoteInsideAPlainCellIsAnOrdinaryCharacter() throws IOException {
    assertThat(read("a,b\n5\" disk,x\n").rows()).containsExactly(List.of("5\" disk", "x"));
  }

  @Test
  void dumpOfBookCrossingEscapesQuotesByBackslashes() throws IOException {
    Tables.Read read =
        read(
            """
            "ISBN";"Book-Title";"Book-Author"
            "1";"\\"O\\" Is for Outlaw; really";"SUE GRAFTON"
            """);
    assertThat(read.rows())
        .containsExactly(List.of("1", "\"O\" Is for Outlaw; really", "SUE GRAFTON"));
  }

  @Test
  void backslashMeansNothingElsewhere() throws IOException {
    assertThat(read("a,b\n\"C:\\\",x\\\n").rows()).containsExactly(List.of("C:\\", "x\\"));
  }

  @Test
  void lineThatIsNotUtf8IsWindows1252() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Path file = Tables.write(folder, "t.csv", "a,b\nCafé,“x”\n", windows);
    Tables.Read read = Tables.read(file);
    assertThat(read.rows()).containsExactly(List.of("Café", "“x”"));
    assertThat(read.faults()).containsExactly("NOT_UTF8 2");
  }

  @Test
  void firstAccentMayComeLate() throws IOException {
    String plain = "a,b\n" + "1234567,plain\n".repeat(100_000);
    Path utf8 = Tables.write(folder, "utf8.csv", plain + "é,x\n");
    Path latin1 = Tables.write(folder, "latin1.csv", plain + "é,x\n", ISO_8859_1);
    assertThat(Tables.read(utf8).rows().getLast()).isEqualTo(List.of("é", "x"));
    assertThat(Tables.read(latin1).rows().getLast()).isEqualTo(List.of("é", "x"));
  }

  @Test
  void overlongLineIsSkipped() throws IOException {
    String overlong = "x".repeat(LineReader.MAX_LINE_BYTES + 1);
    Tables.Read read = read("a,b\n1,2\n" + overlong + ",y\n3,4\n");
    assertThat(read.faults()).containsExactly("OVERLONG_LINE 3");
    assertThat(read.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(read.lines()).containsExactly(2L, 4L);
  }

  @Test
  void whatIsNoTableIsRefusedInOneLine() {
    assertRefused("", "is empty");
    assertRefused("\n\n", "is empty");
    assertRefused("<!DOCTYPE html>\n<html></html>\n", "web page");
    assertRefused("{\"a\": 1}\n", "JSON");
    assertRefused("a,b\u0000\n1,2\n", "not text");
    assertRefused("\"a,b\n1,2\n", "is no header");
  }

  private void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("t.csv")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }
}
