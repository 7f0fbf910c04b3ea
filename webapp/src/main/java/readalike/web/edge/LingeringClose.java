package readalike.web.edge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what a client still sends after it has been answered, and throws it away, before the
 * connection is closed. A connection that is closed with bytes unread is reset, and a reset
 * destroys the answer on its way: the client would not see why its upload was refused (<a
 * href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, section 9.6</a>). After
 * {@value #MOST_BYTES} bytes, ten seconds or two of silence the connection is closed all the same,
 * and so is one that comes while {@value #MOST_AT_ONCE} others are being read.
 */
public final class LingeringClose extends Handler.Wrapper {
  /** Eight times the largest body that is taken anywhere. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

  /** Each keeps one of the server's places for requests. */
  private static final int MOST_AT_ONCE = 16;

  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  public LingeringClose(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!mayStillSend(request)) {
      return super.handle(request, response, callback);
    }
    UnendedRequest unended = new UnendedRequest(request, response);
    return super.handle(unended, response, new Lingering(unended, callback, places));
  }

  /** Streams of HTTP/2 end without their connection. */
  private static boolean mayStillSend(Request request) {
    return request.getConnectionMetaData().getHttpVersion().compareTo(HttpVersion.HTTP_1_1) <= 0
        && request.getLength() != 0;
  }

  /** A request that can still be read when the server has looked whether all of it has come. */
  private static final class UnendedRequest extends Request.Wrapper {
    private static final int READS = 16;

    private final Response response;
    private volatile boolean sending;

    UnendedRequest(Request request, Response response) {
      super(request);
      this.response = response;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.hasRemaining()) {
        sending = true;
      }
      return chunk;
    }

    @Override
    public void demand(Runnable available) {
      sending = true;
      super.demand(available);
    }

    /** Who asks first whether to send ({@code Expect}) does so when somebody waits for a byte. */
    boolean isBeingSent() {
      return sending || !getHeaders().contains(HttpHeader.EXPECT);
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
    private final UnendedRequest request;
    private final EndPoint endPoint;
    private final Semaphore places;
    private long begin;
    private long bytes;
    private long usualSilence;
    private boolean waits;

    Lingering(UnendedRequest request, Callback end, Semaphore places) {
      super(end);
      this.request = request;
      this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
      this.places = places;
    }

    @Override
    public void succeeded() {
      if (!request.isBeingSent()) {
        super.succeeded();
        return;
      }
      begin = System.nanoTime();
      run();
    }

    /** Most requests have come whole by now, and need no place. */
    private boolean mayWait() {
      if (!waits && places.tryAcquire()) {
        waits = true;
        usualSilence = endPoint.getIdleTimeout();
        endPoint.setIdleTimeout(LONGEST_SILENCE.toMillis());
      }
      return waits;
    }

    @Override
    public void run() {
      while (bytes <= MOST_BYTES && System.nanoTime() - begin <= LONGEST.toNanos()) {
        Content.Chunk chunk = request.read();
        if (chunk == null && mayWait()) {
          request.demand(this);
          return;
        }
        if (chunk == null) {
          break;
        }
        bytes += chunk.remaining();
        chunk.release();
        if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
          break;
        }
      }
      if (waits) {
        endPoint.setIdleTimeout(usualSilence);
        places.release();
      }
      super.succeeded();
    }
  }
}
