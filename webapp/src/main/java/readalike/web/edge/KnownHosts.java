package readalike.web.edge;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers under the names of the site alone, and refuses requests for another host with 421. So no
 * link that is made of the name that was asked for leads elsewhere, and no page whose name was
 * bound to this address anew reads the site. {@code /health/} answers under any name, for probes.
 */
public final class KnownHosts extends Handler.Wrapper {
  private final Set<String> names;

  /**
   * @param names of hosts, in small letters and without ports
   */
  public KnownHosts(Handler next, Set<String> names) {
    super(next);
    this.names = Set.copyOf(names);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Request.getServerName(request);
    if ((host != null && names.contains(host.toLowerCase(Locale.ROOT)))
        || request.getHttpURI().getPath().startsWith("/health/")) {
      return super.handle(request, response, callback);
    }
    Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
    return true;
  }
}
