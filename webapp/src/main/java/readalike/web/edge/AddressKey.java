package readalike.web.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Whom an address counts as. Of an IPv6 address the first 64 bits count: one subscriber has all the
 * rest.
 */
final class AddressKey {
  private AddressKey() {}

  /** Empty for this machine itself ({@code 127.0.0.0/8}, {@code ::1}), which nothing limits. */
  static OptionalLong of(SocketAddress address) {
    if (address instanceof InetSocketAddress from
        && from.getAddress() != null
        && !from.getAddress().isLoopbackAddress()) {
      return OptionalLong.of(of(from.getAddress()));
    }
    return OptionalLong.empty();
  }

  private static long of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet6Address ? bytes.getLong() : bytes.getInt();
  }
}
