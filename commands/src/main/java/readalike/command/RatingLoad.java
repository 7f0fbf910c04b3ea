package readalike.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import readalike.builder.report.MeasuredTable;

/**
 * Ratings at an even rate from many connections, with lists at the same time.
 *
 * @param perSecond ratings a second over all connections
 * @param connections readers, each with a connection that waits for its answer
 * @param seconds that are measured, after {@value #WARM_UP_SECONDS} that are not
 * @param lists asked for in a second, in all
 */
record RatingLoad(int perSecond, int connections, int seconds, int lists) {
  private static final int WARM_UP_SECONDS = 10;
  private static final String HEAP = "1g";

  RatingLoad {
    if (perSecond < 1 || connections < 1 || connections > 1000 || seconds < 1 || lists < 1) {
      throw new IllegalArgumentException(
          "rates and seconds must be >= 1 and connections 1..1000, got "
              + List.of(perSecond, lists, seconds, connections));
    }
  }

  /** One kind of request. */
  @FunctionalInterface
  private interface Act {
    void run(long number) throws IOException, InterruptedException;
  }

  /** Requests of one kind, due one after the other at even intervals, dealt out to some threads. */
  private final class Schedule {
    private final int rate;
    private final AtomicLong next = new AtomicLong();
    private final double[] millis;

    Schedule(int rate) {
      this.rate = rate;
      this.millis = new double[rate * (WARM_UP_SECONDS + seconds)];
    }

    void work(long begin, Act act) throws IOException, InterruptedException {
      for (long number = next.getAndIncrement();
          number < millis.length;
          number = next.getAndIncrement()) {
        long due = begin + number * 1_000_000_000L / rate;
        long early = due - System.nanoTime();
        if (early > 0) {
          TimeUnit.NANOSECONDS.sleep(early);
        }
        act.run(number);
        millis[Math.toIntExact(number)] = (System.nanoTime() - due) / 1e6;
      }
    }

    Latencies measured(String what) {
      double[] measured = Arrays.copyOfRange(millis, rate * WARM_UP_SECONDS, millis.length);
      Arrays.sort(measured);
      return new Latencies(what, measured);
    }
  }

  /**
   * Starts a server of a data folder and measures it.
   *
   * @throws CommandFailure when an answer is not the one that was due
   */
  void run(Path data, MeasuredTable table) throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(data, HEAP, Optional.empty());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<AccountClient> readers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        // A client of their own: one connection each.
        HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
        readers.add(AccountClient.signUp(http, server.address(), "reader" + i));
      }
      measure(server.address(), readers, SomeBooks.of(data), table);
    }
  }

  private void measure(
      URI server, List<AccountClient> readers, List<String> books, MeasuredTable table)
      throws InterruptedException {
    Schedule ratings = new Schedule(perSecond);
    Schedule asked = new Schedule(lists);
    AtomicReference<Exception> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    long begin = System.nanoTime();
    for (AccountClient reader : readers) {
      threads.add(
          start(
              "rater",
              failure,
              () ->
                  ratings.work(
                      begin,
                      number ->
                          reader.rate(
                              server,
                              books.get((int) (number % books.size())),
                              (float) (1 + number % 5)))));
    }
    for (AccountClient reader : readers.subList(0, Math.min(4, readers.size()))) {
      threads.add(start("asker", failure, () -> asked.work(begin, _ -> reader.list(server))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double elapsed = (System.nanoTime() - begin) / 1e9;
    if (failure.get() != null) {
      throw new CommandFailure("the load was not served: " + failure.get().getMessage());
    }
    double rate = perSecond * (double) (WARM_UP_SECONDS + seconds) / elapsed;
    table.add("ratings acknowledged", rate, rate, "a second");
    ratings.measured("a rating, on disk").addTo(table);
    asked.measured("a reader's list meanwhile").addTo(table);
  }

  /** What a thread does. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static Thread start(String name, AtomicReference<Exception> failure, Work work) {
    return Thread.ofVirtual()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              } catch (IOException | RuntimeException e) {
                failure.compareAndSet(null, e);
              }
            });
  }
}
