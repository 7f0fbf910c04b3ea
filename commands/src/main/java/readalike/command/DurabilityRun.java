package readalike.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Rounds of: start the server, compare what it has with what it acknowledged before, let many
 * readers write, kill it at a random moment.
 *
 * @param rounds how often the server is killed, at least 1
 * @param writers readers who write at the same time, at least 1
 * @param seed of the writes and of the moments
 * @param database a JDBC address; empty for a SQLite file in the data folder
 */
record DurabilityRun(int rounds, int writers, long seed, Optional<String> database) {
  private static final int EARLIEST_KILL_MS = 30;
  private static final int LATEST_KILL_MS = 800;
  private static final String HEAP = "1g";

  /**
   * What came of it.
   *
   * @param writes acknowledged by the server
   * @param completed writes under way at a kill that were there afterwards, as a whole
   * @param undone writes under way at a kill, if any, that were not there
   * @param broken readers for whom something acknowledged was lost or a write was half there
   * @param slowestStartMs the longest time from a kill to an open server
   */
  record Outcome(long writes, int completed, int undone, int broken, long slowestStartMs) {}

  DurabilityRun {
    if (rounds < 1 || writers < 1) {
      throw new IllegalArgumentException(
          "rounds and writers must be >= 1, got " + rounds + " and " + writers);
    }
  }

  /**
   * Does all rounds.
   *
   * @param data a folder with a build and nobody's accounts
   * @param told a line for each round
   */
  Outcome run(Path data, Consumer<String> told) throws IOException, InterruptedException {
    List<String> books = SomeBooks.of(data);
    Random random = new Random(seed);
    int completed = 0;
    int undone = 0;
    int broken = 0;
    long slowest = 0;
    List<RatingWriter> readers = new ArrayList<>();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int round = 0; round <= rounds; round++) {
        long begin = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(data, HEAP, database)) {
          slowest = Math.max(slowest, (System.nanoTime() - begin) / 1_000_000);
          while (readers.size() < writers) {
            AccountClient client =
                AccountClient.signUp(http, server.address(), "writer" + readers.size());
            readers.add(new RatingWriter(client, books, new Random(random.nextLong())));
          }
          for (RatingWriter reader : readers) {
            switch (reader.check(server.address())) {
              case WITH_THE_LAST -> completed++;
              case WITHOUT_THE_LAST -> undone++;
              case BROKEN -> broken++;
            }
          }
          if (round < rounds) {
            writeAndKill(server, readers, random.nextInt(EARLIEST_KILL_MS, LATEST_KILL_MS));
            told.accept("round " + (round + 1) + ": " + writes(readers) + " writes so far");
          }
        }
      }
    }
    // The first check came before any write.
    return new Outcome(writes(readers), completed, undone - writers, broken, slowest);
  }

  private static void writeAndKill(ServerProcess server, List<RatingWriter> readers, int afterMs)
      throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (RatingWriter reader : readers) {
      threads.add(
          Thread.ofVirtual()
              .name("writer")
              .start(
                  () -> {
                    try {
                      reader.writeUntilItBreaks(server.address());
                    } catch (InterruptedException _) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    long before = writes(readers);
    while (writes(readers) == before && threads.stream().anyMatch(Thread::isAlive)) {
      Thread.sleep(1); // a round without an acknowledged write would show nothing
    }
    Thread.sleep(afterMs);
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    readers.forEach(RatingWriter::throwFailure);
  }

  private static long writes(List<RatingWriter> readers) {
    return readers.stream().mapToLong(RatingWriter::writes).sum();
  }
}
