package readalike.web.me;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import readalike.web.account.OwnData;

/**
 * Everything that is held of a reader, as a zip of CSV files (RFC 4180, UTF-8). {@code ratings.csv}
 * is of the form that {@code ./readalike build} and others read.
 */
final class ExportCsv {
  private ExportCsv() {}

  static void write(OwnData.Everything all, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      table(
          zip,
          "account.csv",
          List.of("user", "name", "email", "operator", "created"),
          List.of(all),
          held ->
              List.of(
                  held.reader(),
                  held.person().name().shown(),
                  held.person().email(),
                  held.isOperator(),
                  held.created()));
      table(
          zip,
          "ratings.csv",
          List.of("user_id", "book_id", "rating", "timestamp"),
          all.ratings(),
          rated ->
              List.of(all.reader(), rated.book(), rated.rating(), rated.time().getEpochSecond()));
      table(
          zip,
          "marks.csv",
          List.of("book_id", "mark", "time"),
          all.marks(),
          marked -> List.of(marked.book(), marked.mark().id(), marked.time()));
      table(
          zip,
          "searches.csv",
          List.of("words", "time"),
          all.searches(),
          search -> List.of(search.words(), search.time()));
      table(
          zip,
          "consents.csv",
          List.of("purpose", "given", "wording", "changed"),
          all.consents(),
          consent ->
              List.of(
                  consent.purpose().id(),
                  consent.given(),
                  consent.wording(),
                  consent.changed().map(Object::toString).orElse("")));
      table(
          zip,
          "sessions.csv",
          List.of("session", "created", "seen"),
          all.sessions(),
          open -> List.of(open.id(), open.created(), open.seen()));
      table(
          zip,
          "keys.csv",
          List.of("id", "label", "scope", "created"),
          all.keys(),
          key -> List.of(key.id(), key.label(), key.mayWrite() ? "write" : "read", key.created()));
      table(
          zip,
          "audit.csv",
          List.of("time", "actor", "act"),
          all.audit(),
          entry -> List.of(entry.time(), entry.actor(), entry.act()));
      table(zip, "builds.csv", List.of("build"), all.builds(), List::of);
    }
  }

  private static <T> void table(
      ZipOutputStream zip,
      String name,
      List<String> header,
      List<T> rows,
      Function<T, List<Object>> cells)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
    printer.printRecord(header);
    for (T row : rows) {
      printer.printRecord(cells.apply(row));
    }
    printer.flush();
    zip.closeEntry();
  }
}
