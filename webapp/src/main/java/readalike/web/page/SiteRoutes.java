package readalike.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Route;

/** The routes of the page: its own addresses, and every static file. */
public final class SiteRoutes {
  /** What metrics count every static file as: there are many, and all are answered alike. */
  private static final String FILE = "/{file}";

  private SiteRoutes() {}

  /**
   * Reads templates and static files and makes a route of each address.
   *
   * @throws IOException when a file cannot be read
   */
  public static List<Route> read(ServedBuilds builds, PageTemplates templates) throws IOException {
    List<SiteFile> parts = SiteFolder.read();
    List<SiteFile> files =
        Stream.concat(parts.stream(), Stream.of(SiteStyle.of(parts)))
            .map(SiteFile::forScripts)
            .toList();
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
    routes.addAll(files(files));
    return List.copyOf(routes);
  }

  static List<Route> files(List<SiteFile> files) {
    return files.stream()
        .map(file -> new Route("GET", file.path(), new FileServlet(file), FILE))
        .toList();
  }
}
