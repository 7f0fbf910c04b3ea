package readalike.web.imports;

import java.util.List;
import readalike.web.build.ServedBuilds;
import readalike.web.http.Route;

/** The acts of bringing a library along, and their addresses. */
public final class ImportRoutes {
  private ImportRoutes() {}

  public static List<Route> of(ServedBuilds builds) {
    return List.of(new Route("POST", "/api/v1/imports/preview", new ImportPreviewServlet(builds)));
  }
}
