package readalike.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readalike.web.TestServer;

class ImportPreviewServletTest {
  private static final String HEADER =
      "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,"
          + "Publisher,Date Read,Date Added,Bookshelves,Exclusive Shelf,My Review\n";
  private static final String DUNE =
      "234225,\"Dune (Dune, #1)\",Frank Herbert,\"Herbert, Frank\",,\"=\"\"0441013597\"\"\","
          + "\"=\"\"9780441013593\"\"\",5,4.2,Ace,2023/07/01,2023/06/01,,read,\"Two lines\n"
          + "of \"\"praise\"\"\"\n";
  private static final String TO_READ =
      "7,Emma,Jane Austen,\"Austen, Jane\",,\"=\"\"\"\"\",\"=\"\"\"\"\",0,4.0,P,,2024/01/02,"
          + "to-read,to-read,\n";
  private static final String ELSEWHERE = "8,No Such Book,Nobody,,,,,3,3.0,P,,2024/01/02,,read,\n";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    server = TestServer.withTinyBuild(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(String type, byte[] body) throws Exception {
    return send(server, type, body);
  }

  private static HttpResponse<String> send(TestServer to, String type, byte[] body)
      throws Exception {
    return to.send(
        to.request("/api/v1/imports/preview")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static JsonObject preview(String rows) throws Exception {
    return TestServer.json(send("text/csv", (HEADER + rows).getBytes(UTF_8)), 200);
  }

  private static JsonObject item(JsonObject answer, int i) {
    return answer.getAsJsonArray("items").get(i).getAsJsonObject();
  }

  @Test
  void rowSaysWhatWasFoundAndHow() throws Exception {
    JsonObject answer = preview(DUNE + TO_READ + ELSEWHERE);
    assertThat(answer.get("rows").getAsInt()).isEqualTo(3);
    assertThat(answer.get("rated").getAsInt()).isEqualTo(2);
    assertThat(answer.get("matched").getAsInt()).isEqualTo(2);
    JsonObject dune = item(answer, 0);
    assertThat(dune.get("line").getAsInt()).isEqualTo(2);
    assertThat(dune.getAsJsonObject("book").get("id").getAsString()).isEqualTo("dune");
    assertThat(dune.get("by").getAsString()).isEqualTo("isbn");
    assertThat(dune.get("rating").getAsFloat()).isEqualTo(5);
    assertThat(dune.get("date").getAsString()).isEqualTo("2023-07-01");
    JsonObject emma = item(answer, 1);
    assertThat(emma.get("by").getAsString()).isEqualTo("title");
    assertThat(emma.get("line").getAsInt()).as("after a review of two lines").isEqualTo(4);
    assertThat(emma.get("rating").isJsonNull()).isTrue();
    assertThat(emma.get("shelf").getAsString()).isEqualTo("to-read");
    assertThat(emma.get("mark").getAsString()).isEqualTo("to-read");
    assertThat(dune.get("mark").isJsonNull()).as("a rated book has been read").isTrue();
    assertThat(emma.get("date").getAsString()).isEqualTo("2024-01-02");
    JsonObject nothing = item(answer, 2);
    assertThat(nothing.get("book").isJsonNull()).isTrue();
    assertThat(nothing.get("reason").getAsString()).contains("no book");
  }

  @Test
  void shelfOfBooksThatWereGivenUpIsAMarkAndOthersAreNot() throws Exception {
    String given = TO_READ.replace("to-read,to-read", "dnf,did-not-finish");
    assertThat(item(preview(given), 0).get("mark").getAsString()).isEqualTo("not-interested");
    String reading = TO_READ.replace("to-read,to-read", "x,currently-reading");
    assertThat(item(preview(reading), 0).get("mark").isJsonNull()).isTrue();
  }

  @Test
  void bookThatIsNamedTwiceCountsOnceAndTheRatedRowWins() throws Exception {
    String unrated = DUNE.replace(",5,4.2", ",0,4.2");
    JsonObject answer = preview(unrated + DUNE + DUNE);
    assertThat(answer.get("matched").getAsInt()).isEqualTo(1);
    assertThat(item(answer, 0).get("reason").getAsString()).contains("line 4");
    assertThat(item(answer, 1).get("book").isJsonNull()).isFalse();
    assertThat(item(answer, 2).get("reason").getAsString()).contains("line 4");
  }

  @Test
  void badRowIsReportedAndTheOthersCount() throws Exception {
    JsonObject answer =
        preview(
            "1,,Nobody,,,,,3,,,,,,read,\n"
                + "2,Emma,Jane Austen,,,,,6,,,,,,read,\n"
                + "3,Emma,Jane Austen,,,,,4,,,,,,read,\n"
                + "4\n"
                + "5,"
                + "x".repeat(501)
                + ",A,,,,,4,,,,,,read,\n");
    assertThat(answer.get("rows").getAsInt()).isEqualTo(5);
    assertThat(answer.get("matched").getAsInt()).isEqualTo(1);
    List<String> reasons =
        answer.getAsJsonArray("items").asList().stream()
            .map(item -> item.getAsJsonObject().get("reason").getAsString())
            .toList();
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            "",
            "it has no title",
            "its rating must be 0 to 5, got 6",
            "it has no title",
            "its title or author has more than 500 characters");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void packedFileIsReadAsItIs() throws Exception {
    String csv = HEADER + DUNE;
    byte[] zip = zip("../../etc/readme.txt", "hello", "__MACOSX/a.csv", "x", "library.csv", csv);
    assertThat(TestServer.json(send("application/zip", zip), 200).get("matched").getAsInt())
        .isEqualTo(1);
    assertThat(
            TestServer.json(send("application/octet-stream", gzip(csv)), 200)
                .get("matched")
                .getAsInt())
        .isEqualTo(1);
  }

  @Test
  void fileThatUnpacksWithoutEndIsRefused() throws Exception {
    String zeros = "0".repeat(17 << 20);
    for (byte[] bomb :
        List.of(zip("a.csv", zeros), zip("a.bin", zeros, "b.csv", "x"), gzip(zeros))) {
      assertThat(bomb.length).isLessThan(100_000);
      assertThat(TestServer.message(send("application/zip", bomb), 413)).contains("unpack");
    }
  }

  @Test
  void damagedOrForeignFileIsRefused() throws Exception {
    byte[] zip = zip("library.csv", HEADER + DUNE.repeat(50));
    byte[] half = java.util.Arrays.copyOf(zip, zip.length / 2);
    assertThat(TestServer.message(send("application/zip", half), 400)).contains("damaged");
    assertThat(TestServer.message(send("application/zip", zip("a.txt", "x")), 400))
        .contains("no CSV file");
    assertThat(TestServer.message(send("text/csv", new byte[100]), 400)).contains("not text");
    assertThat(TestServer.message(send("text/csv", new byte[0]), 400)).contains("Title");
    assertThat(TestServer.message(send("text/csv", "a,b\n1,2\n".getBytes(UTF_8)), 400))
        .contains("no Goodreads library export");
    assertThat(TestServer.message(send("image/png", zip), 415)).contains("text/csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"never closed",
        "\"a\"b\",\"\n",
        "1,\"Dune\nand no end",
        ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
        "\r\r\r\n\n",
      })
  void brokenRowsNeverBreakTheServer(String rows) throws Exception {
    int status = send("text/csv", (HEADER + rows).getBytes(UTF_8)).statusCode();
    assertThat(status).isIn(200, 400);
  }

  @Test
  void moreThanTheLimitsIsRefused() throws Exception {
    assertThat(TestServer.message(send("text/csv", new byte[(8 << 20) + 1]), 413))
        .contains("8388608");
    byte[] rows = (HEADER + ",Emma,A\n".repeat(10_001)).getBytes(UTF_8);
    assertThat(TestServer.message(send("text/csv", rows), 413)).contains("10000 rows");
  }

  @Test
  void moreLibrariesAtOnceThanMemoryHoldsAreAskedToWait(@TempDir Path data) throws Exception {
    byte[] begun =
        ("POST /api/v1/imports/preview HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n"
                + ("Content-Length: " + (1 << 20))
                + "\r\n\r\nTitle")
            .getBytes(UTF_8);
    List<Socket> uploads = new ArrayList<>();
    try (TestServer own = TestServer.withTinyBuild(data);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        Closeable _ = () -> IOUtils.close(uploads)) {
      // Four are waited for; whichever comes as the fifth is answered before it has ended.
      CompletionService<String> answers = new ExecutorCompletionService<>(readers);
      for (int i = 0; i < 5; i++) {
        Socket upload = new Socket("localhost", own.port());
        uploads.add(upload);
        upload.getOutputStream().write(begun);
        answers.submit(() -> TestServer.answer(upload.getInputStream()));
      }
      assertThat(answers.take().get())
          .startsWith("HTTP/1.1 503 ")
          .contains("Retry-After: ", "try again");
      assertThat(answers.poll()).isNull();
    }
  }

  @Test
  void accentsAreReadInTheEncodingsOfSpreadsheets() throws Exception {
    String row = "9,Jane Eyre,Charlotte Brontë,,,,,4,,,,,,read,\n";
    for (byte[] body :
        List.of(
            (HEADER + row).getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + HEADER + row).getBytes(UTF_8))) {
      assertThat(TestServer.json(send("text/csv", body), 200).get("matched").getAsInt())
          .isEqualTo(1);
    }
  }
}
