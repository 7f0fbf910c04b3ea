package readalike.web;

import java.time.Duration;

/**
 * How much the server takes on before it refuses.
 *
 * @param connections open connections; further ones wait in the queue of the operating system
 * @param requests requests that are answered at the same time
 * @param queued requests that wait for their turn; further ones get 503
 * @param longestWait how long a request waits for its turn before it gets 503
 * @param idle after how long a silent connection is closed
 * @param stop how long a stopping server waits for the requests that are under way
 */
record WebLimits(
    int connections, int requests, int queued, Duration longestWait, Duration idle, Duration stop) {
  /** The address and the headers of a request together, in bytes. */
  static final int HEADER_BYTES = 8 * 1024;

  static final WebLimits DEFAULT =
      new WebLimits(
          2000, 64, 512, Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(5));
}
