package readalike.web;

import java.time.Duration;

/**
 * How much the server takes on before it refuses.
 *
 * @param connections open connections; further ones wait in the queue of the operating system
 * @param addressConnections open connections of one address; further ones are closed
 * @param requests requests that are answered at the same time
 * @param queued requests that wait for their turn; further ones get 503
 * @param longestWait how long a request waits for its turn before it gets 503
 * @param idle after how long a silent connection is closed
 * @param headers after how long a connection is closed that has begun a request and not ended its
 *     headers, however busily it trickles
 * @param stop how long a stopping server waits for the requests that are under way
 * @param rates how often one client may ask
 */
public record WebLimits(
    int connections,
    int addressConnections,
    int requests,
    int queued,
    Duration longestWait,
    Duration idle,
    Duration headers,
    Duration stop,
    RateLimits rates) {
  /** The address and the headers of a request together, in bytes. */
  static final int HEADER_BYTES = 8 * 1024;

  /** What a server of two cores bears. */
  public static final WebLimits DEFAULT =
      new WebLimits(
          2000,
          200,
          64,
          512,
          Duration.ofSeconds(2),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          RateLimits.DEFAULT);

  /** The same with other rates. */
  public WebLimits withRates(RateLimits other) {
    return new WebLimits(
        connections, addressConnections, requests, queued, longestWait, idle, headers, stop, other);
  }

  /** The same with another time for headers. */
  public WebLimits withHeaders(Duration other) {
    return new WebLimits(
        connections, addressConnections, requests, queued, longestWait, idle, other, stop, rates);
  }
}
