package readalike.web.me;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.account.Caller;
import readalike.web.account.OwnData;
import readalike.web.account.Readers;
import readalike.web.api.JsonAnswer;
import readalike.web.http.Parameters;

/**
 * {@code GET /api/v1/me/export?format=json|csv}: everything that is held of the reader, to take
 * away. 200 a JSON document, or a zip of CSV files of which {@code ratings.csv} can be imported
 * elsewhere; 401 when nobody has signed in by a session.
 */
final class ExportServlet extends HttpServlet {
  private final Readers readers;

  ExportServlet(Readers readers) {
    this.readers = readers;
  }

  /** In which form. */
  enum Format {
    JSON,
    CSV
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = readers.callers().owner(request);
    Format format = Parameters.of(request).choice("format", Format.JSON);
    OwnData.Everything everything = readers.ownData().of(caller);
    String name = format == Format.JSON ? "readalike.json" : "readalike.zip";
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    if (format == Format.JSON) {
      JsonAnswer.write(response, ExportJson.of(everything));
    } else {
      response.setContentType("application/zip");
      response.setHeader("Cache-Control", "no-store");
      ExportCsv.write(everything, response.getOutputStream());
    }
  }
}
