package readalike.web.edge;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what a client still sends after it has been answered, and throws it away, before the
 * connection is closed. A connection that is closed with bytes unread is reset, and a reset
 * destroys the answer on its way: the client would not see why its upload was refused (<a
 * href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section 9.6</a>).
 */
public final class LingeringClose extends Handler.Wrapper {
  /** Eight times the largest body that is taken anywhere; after that a reset is an answer too. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration LONGEST = Duration.ofSeconds(10);

  public LingeringClose(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!mayStillSend(request)) {
      return super.handle(request, response, callback);
    }
    StillReadable readable = new StillReadable(request, response);
    return super.handle(readable, response, new Lingering(readable, callback));
  }

  /**
   * Streams of HTTP/2 end without their connection; who asks whether to go on ({@code Expect}) and
   * is refused sends nothing.
   */
  private static boolean mayStillSend(Request request) {
    return request.getConnectionMetaData().getHttpVersion().compareTo(HttpVersion.HTTP_1_1) <= 0
        && request.getLength() != 0
        && !request.getHeaders().contains(HttpHeader.EXPECT);
  }

  /** A request that is still readable when the server has looked whether all of it has come. */
  private static final class StillReadable extends Request.Wrapper {
    private static final int READS = 16;

    private final Response response;

    StillReadable(Request request, Response response) {
      super(request);
      this.response = response;
    }

    /** The server's own way leaves a failure behind, which every later read would get. */
    @Override
    public boolean consumeAvailable() {
      for (int i = 0; i < READS; i++) {
        Content.Chunk chunk = read();
        if (chunk == null) {
          break;
        }
        chunk.release();
        if (chunk.isLast()) {
          return !Content.Chunk.isFailure(chunk);
        }
      }
      if (!response.isCommitted()) {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
      }
      return false;
    }
  }

  /** Ends the request when the rest of it has been read; runs again whenever more has come. */
  private static final class Lingering extends Callback.Nested implements Runnable {
    private final Request request;
    private long begin;
    private long bytes;

    Lingering(Request request, Callback end) {
      super(end);
      this.request = request;
    }

    @Override
    public void succeeded() {
      begin = System.nanoTime();
      run();
    }

    @Override
    public void run() {
      while (bytes <= MOST_BYTES && System.nanoTime() - begin <= LONGEST.toNanos()) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        bytes += chunk.remaining();
        chunk.release();
        if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
          break;
        }
      }
      super.succeeded();
    }
  }
}
