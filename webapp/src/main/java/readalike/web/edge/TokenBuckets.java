package readalike.web.edge;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * How often each of any number of keys may act: a bucket of tokens for each, filled at an even
 * rate. Thread-safe.
 *
 * <p>The memory is fixed whoever comes: keys share {@value #SLOTS} buckets by a seeded hash, so
 * nobody can push another's bucket out or choose to share it. A bucket is one number, the time at
 * which it will be full (the generic cell rate algorithm, ITU-T I.371).
 */
public final class TokenBuckets {
  private static final int SLOTS = 1 << 16;

  private final long nanosPerToken;
  private final long nanosPerBucket;
  private final long seed;
  private final LongSupplier nanoTime;
  private final AtomicLongArray fullAt = new AtomicLongArray(SLOTS);

  /**
   * @param perSecond tokens that flow into a bucket, above 0
   * @param burst tokens that a bucket holds, at least 1
   * @param seed not to be guessed
   * @param nanoTime rising, as {@link System#nanoTime}
   */
  public TokenBuckets(double perSecond, int burst, long seed, LongSupplier nanoTime) {
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException(
          "a bucket needs a rate above 0 and room for 1 token, got " + perSecond + ", " + burst);
    }
    this.nanosPerToken = Math.max(1, (long) (1e9 / perSecond));
    this.nanosPerBucket = Math.multiplyExact(nanosPerToken, burst);
    this.seed = seed;
    this.nanoTime = nanoTime;
    long now = nanoTime.getAsLong();
    for (int slot = 0; slot < SLOTS; slot++) {
      fullAt.set(slot, now);
    }
  }

  /**
   * Takes a token of a key's bucket.
   *
   * @return how long to wait when there is none; zero when one was taken
   */
  public Duration take(long key) {
    int slot = slot(key);
    while (true) {
      long now = nanoTime.getAsLong();
      long full = fullAt.get(slot);
      // Differences, not the times themselves: nanoTime may overflow.
      long next = (full - now > 0 ? full : now) + nanosPerToken;
      long missing = next - now - nanosPerBucket;
      if (missing > 0) {
        return Duration.ofNanos(missing);
      }
      if (fullAt.compareAndSet(slot, full, next)) {
        return Duration.ZERO;
      }
    }
  }

  /** The finalizer of SplitMix64 spreads the bits (Steele, Lea, Flood, OOPSLA 2014). */
  private int slot(long key) {
    long mixed = key ^ seed;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (int) ((mixed ^ (mixed >>> 31)) & (SLOTS - 1));
  }
}
