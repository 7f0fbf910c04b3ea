package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.web.http.Route;

/** The routes of the page: every static file, and the page's own addresses. */
public final class SiteRoutes {
  /** Addresses that the page's own script answers, after {@code index.html} has been loaded. */
  private static final List<String> ADDRESSES =
      List.of("/", "/search", "/book/{id}", "/reader/{id}", "/new");

  private SiteRoutes() {}

  /**
   * Reads the static files and makes a route of each.
   *
   * @throws IOException when a file cannot be read
   */
  public static List<Route> read() throws IOException {
    return of(SiteFolder.read());
  }

  static List<Route> of(List<SiteFile> files) {
    List<Route> routes = new ArrayList<>();
    for (SiteFile file : files) {
      HttpServlet servlet = new FileServlet(file);
      routes.add(new Route("GET", file.path(), servlet));
      if (file.path().equals("/index.html")) {
        ADDRESSES.forEach(address -> routes.add(new Route("GET", address, servlet)));
      }
    }
    return List.copyOf(routes);
  }
}
