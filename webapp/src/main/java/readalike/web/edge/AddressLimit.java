package readalike.web.edge;

import java.time.Duration;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import readalike.web.http.RetryAfter;

/**
 * Refuses an address that asks too often with 429 and {@code Retry-After}. This machine itself is
 * not limited; a proxy on it must be named as trusted, so that its clients are.
 */
public final class AddressLimit extends Handler.Wrapper {
  private final TokenBuckets buckets;

  public AddressLimit(Handler next, TokenBuckets buckets) {
    super(next);
    this.buckets = buckets;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    OptionalLong key = AddressKey.of(request.getConnectionMetaData().getRemoteSocketAddress());
    Duration wait = key.isPresent() ? buckets.take(key.getAsLong()) : Duration.ZERO;
    if (wait.isZero()) {
      return super.handle(request, response, callback);
    }
    RetryAfter.set(request, wait);
    Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
    return true;
  }
}
