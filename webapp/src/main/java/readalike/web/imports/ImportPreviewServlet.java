package readalike.web.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import readalike.web.api.JsonAnswer;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuild;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Refusal;

/**
 * {@code POST /api/v1/imports/preview}, the body a Goodreads library export ({@code text/csv}, or
 * the same gzipped or in a zip): what of it the catalogue has. Nothing is stored. 200 {@code {rows,
 * rated, matched, items: [{line, title, author, stars, rating, shelf, mark, date, by, book,
 * reason}], build}}: {@code stars} as exported, {@code rating} the same on the scale of the served
 * data, both null when there is none; {@code mark} is what the shelf of an unrated book stands for,
 * {@code to-read} or {@code not-interested}, or null; {@code by} is {@code isbn} or {@code title},
 * and null with {@code book} when nothing was found; {@code reason} then says why. 400 for a file
 * that is no such export; 408 when it takes longer than 30 s; 413 for more than 8 MiB, 16 MiB
 * unpacked or 10,000 rows; 415 for another type; 503 without a build, or while four others are
 * being read.
 */
final class ImportPreviewServlet extends HttpServlet {
  /** A library takes up to a hundred megabytes while it is read. */
  private static final int AT_ONCE = 4;

  private final ServedBuilds builds;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ImportPreviewServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!turns.tryAcquire()) {
      throw Refusal.unavailable("too many libraries are being read; try again in a while");
    }
    try {
      answer(LibraryExport.read(UploadedText.read(request)), response);
    } finally {
      turns.release();
    }
  }

  private void answer(LibraryExport export, HttpServletResponse response) throws IOException {
    try (BuildLoan loan = builds.borrow()) {
      ServedBuild build = loan.build();
      LibraryMatch match = LibraryMatch.of(export, build);
      JsonArray items = new JsonArray();
      match.rows().forEach(row -> items.add(row.json()));
      export.refused().forEach((line, reason) -> items.add(refused(line, reason)));
      JsonObject answer = new JsonObject();
      answer.addProperty("rows", items.size());
      answer.addProperty("rated", match.rated());
      answer.addProperty("matched", match.matched());
      answer.add("items", items);
      answer.addProperty("build", build.id());
      JsonAnswer.write(response, answer);
    }
  }

  private static JsonObject refused(long line, String reason) {
    JsonObject json = new JsonObject();
    json.addProperty("line", line);
    json.addProperty("title", "");
    json.addProperty("author", "");
    json.add("stars", JsonNull.INSTANCE);
    json.add("rating", JsonNull.INSTANCE);
    json.addProperty("shelf", "");
    json.add("mark", JsonNull.INSTANCE);
    json.addProperty("date", "");
    json.add("by", JsonNull.INSTANCE);
    json.add("book", JsonNull.INSTANCE);
    json.addProperty("reason", reason);
    return json;
  }
}
