package readalike.web.http;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Objects;

/**
 * One act: a method, a path and the servlet that answers.
 *
 * @param method {@code GET} (which answers HEAD too), or one of those that write
 * @param template a path whose segments in braces stand for any text: {@code /books/{id}}
 * @param servlet the act
 * @param name what metrics count it as: its template, or one name for many of a kind
 */
public record Route(String method, String template, HttpServlet servlet, String name) {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  public Route {
    Objects.requireNonNull(servlet, "servlet");
    Objects.requireNonNull(name, "name");
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException(
          "route method must be one of " + METHODS + ", got " + method);
    }
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("route template must begin with /, got " + template);
    }
  }

  /** A route that is counted by its template. */
  public Route(String method, String template, HttpServlet servlet) {
    this(method, template, servlet, template);
  }

  /** Whether the route answers a request's method. */
  boolean answers(String requestMethod) {
    return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
  }
}
