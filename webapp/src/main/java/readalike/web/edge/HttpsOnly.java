package readalike.web.edge;

import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends a browser that comes without TLS to the same address with it (308), and refuses everything
 * that may carry a secret (403): a program that sends its key in the clear must learn it at once,
 * not be led on. {@code /health/} answers as it is, for probes.
 */
public final class HttpsOnly extends Handler.Wrapper {
  private final IntSupplier tlsPort;

  /**
   * @param tlsPort the port to send browsers to, asked once the server listens
   */
  public HttpsOnly(Handler next, IntSupplier tlsPort) {
    super(next);
    this.tlsPort = tlsPort;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    if (request.isSecure() || path.startsWith("/health/")) {
      return super.handle(request, response, callback);
    }
    if (!isPlainLook(request, path)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    int port = tlsPort.getAsInt();
    HttpURI target =
        HttpURI.build(request.getHttpURI())
            .scheme("https")
            .authority(Request.getServerName(request), port == 443 ? 0 : port)
            .asImmutable();
    response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
    response.getHeaders().put(HttpHeader.LOCATION, target.asString());
    callback.succeeded();
    return true;
  }

  private static boolean isPlainLook(Request request, String path) {
    boolean looks =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    return looks && !path.equals("/api") && !path.startsWith("/api/");
  }
}
