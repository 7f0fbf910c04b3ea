package readalike.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Route;

/** The routes of the page: its own addresses, and every static file. */
public final class SiteRoutes {
  /** What metrics count every static file as: there are many, and all are answered alike. */
  private static final String FILE = "/{file}";

  private static final String VERSIONED = SiteFiles.PARENT + "{version}";

  private SiteRoutes() {}

  /**
   * Reads templates and static files and makes a route of each address.
   *
   * @throws IOException when a file cannot be read
   */
  public static List<Route> read(ServedBuilds builds, PageTemplates templates) throws IOException {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route("GET", "/", new HomePage(builds, templates)));
    routes.add(new Route("GET", "/search", new SearchPage(builds, templates)));
    routes.add(new Route("GET", "/book/{id}", new BookPage(builds, templates)));
    routes.add(new Route("GET", "/reader/{id}", new ReaderPage(builds, templates)));
    routes.add(new Route("GET", "/me", new FixedPage(builds, templates, "/me", "me")));
    routes.add(
        new Route("GET", "/together", new FixedPage(builds, templates, "/together", "together")));
    routes.add(new Route("GET", "/import", new FixedPage(builds, templates, "/import", "import")));
    routes.add(
        new Route("GET", "/sign-in", new FixedPage(builds, templates, "/sign-in", "signIn")));
    routes.add(
        new Route("GET", "/sign-up", new FixedPage(builds, templates, "/sign-up", "signUp")));
    routes.add(new Route("GET", "/design", new FixedPage(builds, templates, "/design", "design")));
    routes.add(new Route("GET", "/embed/similar", new EmbedPage(builds, templates)));
    routes.addAll(files(SiteFiles.read()));
    return List.copyOf(routes);
  }

  /** Each file at its plain address and in the folder of any content. */
  static List<Route> files(SiteFiles site) {
    List<Route> routes = new ArrayList<>();
    for (SiteFile file : site.files()) {
      FileServlet servlet = new FileServlet(file, site.folder());
      routes.add(new Route("GET", file.path(), servlet, FILE));
      routes.add(new Route("GET", VERSIONED + file.path(), servlet, FILE));
    }
    return routes;
  }
}
