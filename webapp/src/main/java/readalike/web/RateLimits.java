package readalike.web;

/**
 * How often one client may ask, as token buckets: an even rate, and a burst that may go beyond it.
 *
 * @param addressPerSecond requests a second from one address; 0 for no limit
 * @param addressBurst requests that an address may send at once after a pause
 * @param accountPerSecond requests a second of one signed-in account or key; 0 for no limit
 * @param accountBurst requests that an account may send at once after a pause
 */
public record RateLimits(
    double addressPerSecond, int addressBurst, double accountPerSecond, int accountBurst) {
  /** A library's whole reading room behind one address; a reader who rates as fast as they can. */
  public static final RateLimits DEFAULT = new RateLimits(50, 500, 20, 200);

  /** For a server that only its own machine and its proxies reach, and for measuring. */
  public static final RateLimits NONE = new RateLimits(0, 1, 0, 1);

  public RateLimits {
    if (!(addressPerSecond >= 0) || !(accountPerSecond >= 0)) {
      throw new IllegalArgumentException(
          "rates must be >= 0, got " + addressPerSecond + " and " + accountPerSecond);
    }
    if (addressBurst < 1 || accountBurst < 1) {
      throw new IllegalArgumentException(
          "bursts must be >= 1, got " + addressBurst + " and " + accountBurst);
    }
  }
}
