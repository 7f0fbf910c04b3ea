package readalike.web.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections that only keep others out: those of one address beyond a number, and those
 * that trickle the headers of a request, which no idle time-out notices. A bean of each connector.
 * Thread-safe.
 */
public final class ConnectionGuard implements Connection.Listener {
  /** What a connection had done when it was last seen between two requests. */
  private record Rest(long requests, long bytes, long nanos) {}

  private final int mostPerAddress;
  private final Set<InetAddress> proxies;
  private final long headerNanos;
  private final LongSupplier nanoTime;
  private final Map<Connection, Rest> resting = new ConcurrentHashMap<>();
  private final Map<Long, Integer> open = new ConcurrentHashMap<>();

  /**
   * @param mostPerAddress open connections of one address
   * @param proxies addresses that may have any number, for they speak for many
   * @param headers the longest time from the first byte of a request to the end of its headers
   * @param nanoTime rising, as {@link System#nanoTime}
   */
  public ConnectionGuard(
      int mostPerAddress, Set<InetAddress> proxies, Duration headers, LongSupplier nanoTime) {
    this.mostPerAddress = mostPerAddress;
    this.proxies = Set.copyOf(proxies);
    this.headerNanos = headers.toNanos();
    this.nanoTime = nanoTime;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!carriesRequests(connection)) {
      return;
    }
    resting.put(connection, rest(connection));
    OptionalLong key = key(connection);
    if (key.isPresent() && open.merge(key.getAsLong(), 1, Integer::sum) > mostPerAddress) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (resting.remove(connection) != null) {
      key(connection)
          .ifPresent(key -> open.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null));
    }
  }

  /** Those of TLS and of the choice of protocol lie below one that does, and count no messages. */
  private static boolean carriesRequests(Connection connection) {
    return connection.getMessagesIn() >= 0;
  }

  /** Closes the connections whose headers have taken too long by now. */
  public void sweep() {
    resting.forEach(this::look);
  }

  private void look(Connection connection, Rest last) {
    Rest now = rest(connection);
    if (now.requests() != last.requests() || now.bytes() == last.bytes()) {
      resting.replace(connection, now);
    } else if (now.nanos() - last.nanos() > headerNanos
        && connection.getMessagesIn() <= connection.getMessagesOut()) {
      connection.getEndPoint().close();
    }
  }

  private Rest rest(Connection connection) {
    return new Rest(connection.getMessagesIn(), connection.getBytesIn(), nanoTime.getAsLong());
  }

  private OptionalLong key(Connection connection) {
    SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
    return address instanceof InetSocketAddress from && proxies.contains(from.getAddress())
        ? OptionalLong.empty()
        : AddressKey.of(address);
  }
}
