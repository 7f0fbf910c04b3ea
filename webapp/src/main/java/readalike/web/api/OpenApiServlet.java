package readalike.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /api/v1/openapi.json}: the description of this API. 200 an OpenAPI 3.1 document. */
final class OpenApiServlet extends HttpServlet {
  private final byte[] document;

  OpenApiServlet() {
    try (InputStream file = OpenApiServlet.class.getResourceAsStream("openapi.json")) {
      document = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.json from the class path", e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(document);
  }
}
