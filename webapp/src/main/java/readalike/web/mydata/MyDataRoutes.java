package readalike.web.mydata;

import java.util.List;
import readalike.web.account.Readers;
import readalike.web.http.Route;
import readalike.web.page.PageTemplates;

/** The pages about the reader's own data and their addresses. */
public final class MyDataRoutes {
  static final String HOME = "/me/data";
  static final String ERASE = HOME + "/erase";

  private MyDataRoutes() {}

  public static List<Route> of(PageTemplates templates, Readers readers) {
    MyDataPage data = new MyDataPage(templates, readers);
    ErasePage erase = new ErasePage(templates, readers);
    return List.of(
        new Route("GET", HOME, data),
        new Route("POST", HOME, data),
        new Route("GET", ERASE, erase),
        new Route("POST", ERASE, erase));
  }
}
