package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.http.PublicAnswer;

/**
 * {@code GET} of one static file. 200 with its bytes; 304 when the client has them already. In the
 * folder of this very content clients keep it for a year without asking. Elsewhere they ask before
 * each use, so that a new version is seen at once; a page that another server wrote, with other
 * files, gets this one's.
 */
final class FileServlet extends HttpServlet {
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  private final SiteFile file;
  private final String folder;

  /**
   * @param folder where the files of this content lie
   */
  FileServlet(SiteFile file, String folder) {
    this.file = file;
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", file.tag().quoted());
    response.setHeader("Cache-Control", isThisContent(request) ? FOR_A_YEAR : "no-cache");
    // The widget may stand in a sandboxed frame, which has no origin: its style comes from here.
    PublicAnswer.allowOtherSites(response);
    if (file.tag().isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.contentType());
    file.writeTo(response.getOutputStream());
  }

  private boolean isThisContent(HttpServletRequest request) {
    return request.getRequestURI().equals(folder + file.path());
  }
}
