package readalike.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One reader who rates, changes and takes back as fast as the server answers, until it answers no
 * more, and who remembers what it acknowledged.
 */
final class RatingWriter {
  private static final int BOOKS_AT_ONCE = 5;

  private final AccountClient client;
  private final List<String> books;
  private final Random random;
  private Map<String, Float> acknowledged = new TreeMap<>();
  private Map<String, Float> underWay = Map.of();
  private final AtomicLong writes = new AtomicLong();
  private volatile RuntimeException failure;

  RatingWriter(AccountClient client, List<String> books, Random random) {
    this.client = client;
    this.books = books;
    this.random = random;
  }

  /** Writes until the connection breaks. */
  void writeUntilItBreaks(URI server) throws InterruptedException {
    try {
      while (true) {
        write(server);
        acknowledged = underWay;
        writes.incrementAndGet();
      }
    } catch (IOException _) {
      // The server is gone: whether the write under way took effect is not known yet.
    } catch (RuntimeException refused) {
      failure = refused;
    }
  }

  private void write(URI server) throws IOException, InterruptedException {
    Map<String, Float> after = new TreeMap<>(acknowledged);
    underWay = after;
    int kind = random.nextInt(10);
    if (kind == 0) {
      String book = book();
      after.remove(book);
      client.unrate(server, book);
    } else if (kind == 1) {
      Map<String, Float> several = new TreeMap<>();
      while (several.size() < BOOKS_AT_ONCE) {
        several.put(book(), stars());
      }
      after.putAll(several);
      client.rateAll(server, several);
    } else {
      String book = book();
      float stars = stars();
      after.put(book, stars);
      client.rate(server, book, stars);
    }
  }

  private String book() {
    return books.get(random.nextInt(books.size()));
  }

  private float stars() {
    return 1 + random.nextInt(5);
  }

  /** What became of the last round's writes. */
  enum Verdict {
    /** Everything acknowledged is there; the write under way, if any, is not. */
    WITHOUT_THE_LAST,
    /** Everything acknowledged is there, and the whole of the write under way. */
    WITH_THE_LAST,
    /** Something acknowledged is missing, or a write is half there. */
    BROKEN
  }

  /** Compares with what the restarted server has, and goes on from there. */
  Verdict check(URI server) throws IOException, InterruptedException {
    Map<String, Float> found = client.ratings(server);
    Verdict verdict;
    if (found.equals(acknowledged)) {
      verdict = Verdict.WITHOUT_THE_LAST;
    } else {
      verdict = found.equals(underWay) ? Verdict.WITH_THE_LAST : Verdict.BROKEN;
    }
    acknowledged = found;
    underWay = found;
    return verdict;
  }

  /**
   * @throws CommandFailure when the server answered what it should not have
   */
  void throwFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  /** How many writes were acknowledged so far. */
  long writes() {
    return writes.get();
  }
}
