package readalike.web.api;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import readalike.web.build.BuildLoan;
import readalike.web.build.ServedBuilds;

/**
 * {@code GET /health/ready}: requests can be answered. 200 {@code {status: "ready", build}}; 503
 * without a build.
 */
final class ReadyServlet extends HttpServlet {
  private final ServedBuilds builds;

  ReadyServlet(ServedBuilds builds) {
    this.builds = builds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (BuildLoan loan = builds.borrow()) {
      JsonObject answer = new JsonObject();
      answer.addProperty("status", "ready");
      answer.addProperty("build", loan.build().id());
      JsonAnswer.write(response, answer);
    }
  }
}
