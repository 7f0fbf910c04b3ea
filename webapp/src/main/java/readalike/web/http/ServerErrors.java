package readalike.web.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what the server itself refuses before or beside any servlet (a broken request line, too
 * large headers, too many requests) in the one error format. The text is that of the status; what
 * went wrong inside is never shown.
 */
public final class ServerErrors extends ErrorHandler {
  private final RequestMetrics metrics;
  private final ErrorPage errorPage;

  public ServerErrors(RequestMetrics metrics, ErrorPage errorPage) {
    this.metrics = metrics;
    this.errorPage = errorPage;
  }

  /** Whatever the method, an error has a body. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    metrics.refused(status);
    String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
    ErrorBody body =
        path == null || ErrorBody.isForPrograms(path)
            ? ErrorBody.json(status, line(status))
            : ErrorBody.page(
                errorPage.html(
                    request.getHeaders().get(HttpHeader.COOKIE),
                    request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
                    status,
                    line(status)));
    SecurityHeaders.addTo(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.contentType());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503
        || status == HttpStatus.TOO_MANY_REQUESTS_429) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryAfter.of(request));
    }
    if (cause instanceof HttpException && version(request) != HttpVersion.HTTP_2) {
      // The server closes the connection after a request it could not read. Said in the answer, so
      // that no client sends its next request into a closed connection.
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    response.write(true, ByteBuffer.wrap(body.bytes()), callback);
  }

  private static HttpVersion version(Request request) {
    return request.getConnectionMetaData().getHttpVersion();
  }

  private static String line(int status) {
    return switch (status) {
      case HttpStatus.BAD_REQUEST_400 ->
          "the address, a header or the body breaks the rules of HTTP";
      case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          "the address and the headers of a request may have 8 KiB together";
      case HttpStatus.FORBIDDEN_403 -> "this server answers over https only";
      case HttpStatus.TOO_MANY_REQUESTS_429 ->
          "too many requests from this address; try again after the time in Retry-After";
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> "too many requests at once; try again in a second";
      default -> HttpStatus.getMessage(status);
    };
  }
}
