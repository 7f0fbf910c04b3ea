package readalike.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests to a server at an even rate, whether it keeps up or not, as readers do who do not
 * know of each other. The time of an answer counts from when its request was due, so that a server
 * which stalls does not get fewer requests for it.
 *
 * <p>It shares the machine with the server, so it does little: blocking connections that are kept,
 * each in the thread that waits for its answer.
 *
 * @param rate requests a second, at least 1
 * @param warmUp how long requests are sent before they are timed
 * @param length how long requests are timed
 */
record HttpLoad(int rate, Duration warmUp, Duration length) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_WARM_UP = 30;
  private static final int CONNECTIONS = 32;

  /** Connections that the JDK keeps to one server. */
  private static final String KEPT = "http.maxConnections";

  HttpLoad {
    if (rate < 1 || rate > 10_000) {
      throw new IllegalArgumentException("rate must be 1..10,000, got " + rate);
    }
  }

  /**
   * After a warm-up of half a minute, or as long as is timed: the compiler takes some thousand
   * requests.
   *
   * @throws IllegalArgumentException when a number is out of its bounds
   */
  static HttpLoad of(int rate, int seconds) {
    if (seconds < 1 || seconds > 3600) {
      throw new IllegalArgumentException("--seconds must be 1..3600, got " + seconds);
    }
    return new HttpLoad(
        rate, Duration.ofSeconds(Math.min(MOST_WARM_UP, seconds)), Duration.ofSeconds(seconds));
  }

  /**
   * A request.
   *
   * @param address asked for
   * @param json sent along; empty for a GET
   */
  record Ask(URI address, Optional<String> json) {
    Ask {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(json, "json");
    }

    Ask(URI address) {
      this(address, Optional.empty());
    }

    private boolean isAnswered() {
      try {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        if (json.isPresent()) {
          connection.setDoOutput(true);
          connection.setRequestProperty("Content-Type", "application/json");
          try (OutputStream body = connection.getOutputStream()) {
            body.write(json.get().getBytes(StandardCharsets.UTF_8));
          }
        }
        try (InputStream answer = connection.getInputStream()) {
          answer.transferTo(OutputStream.nullOutputStream());
        }
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } catch (IOException e) {
        return false;
      }
    }
  }

  /**
   * Sends some requests, one after the other and again from the first.
   *
   * @throws IOException when an answer is not 200 or does not come
   */
  Latencies of(String what, List<Ask> asks) throws IOException {
    int before = Math.toIntExact(rate * warmUp.toMillis() / 1000);
    int timed = Math.max(1, Math.toIntExact(rate * length.toMillis() / 1000));
    double[] millis = new double[timed];
    AtomicInteger failed = new AtomicInteger();
    System.setProperty(KEPT, Integer.toString(CONNECTIONS));
    try (ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS)) {
      long begin = System.nanoTime();
      for (int number = 0; number < before + timed; number++) {
        long due = begin + number * 1_000_000_000L / rate;
        waitUntil(due);
        Ask ask = asks.get(number % asks.size());
        int place = number - before;
        readers.execute(
            () -> {
              boolean answered = ask.isAnswered();
              if (place >= 0) {
                millis[place] = (System.nanoTime() - due) / 1e6;
                failed.addAndGet(answered ? 0 : 1);
              }
            });
      }
      readers.shutdown();
      readers.awaitTermination(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (failed.get() > 0) {
      throw new IOException(failed + " of " + timed + " requests were not answered by 200");
    }
    Arrays.sort(millis);
    return new Latencies(what, millis);
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
