package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.http.PublicAnswer;

/**
 * {@code GET} of one static file. 200 with its bytes; 304 when the client has them already. Clients
 * may keep the file but ask again before each use, so that a new version is seen at once.
 */
final class FileServlet extends HttpServlet {
  private final SiteFile file;

  FileServlet(SiteFile file) {
    this.file = file;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", file.tag().quoted());
    response.setHeader("Cache-Control", "no-cache");
    // The widget may stand in a sandboxed frame, which has no origin: its style comes from here.
    PublicAnswer.allowOtherSites(response);
    if (file.tag().isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.contentType());
    file.writeTo(response.getOutputStream());
  }
}
