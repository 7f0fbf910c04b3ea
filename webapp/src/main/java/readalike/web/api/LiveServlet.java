package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /health/live}: the process answers. 200 {@code {status: "live"}}. */
final class LiveServlet extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject answer = new JsonObject();
    answer.addProperty("status", "live");
    JsonAnswer.write(response, answer);
  }
}
