package readalike.builder.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import readalike.builder.csv.SourceFile;

/**
 * Fetches a data set. A file appears under its name only when it is complete and has the checksum
 * that it had at the first download.
 *
 * @param connect how long to wait for the other side to answer at all
 * @param maxBytes the largest file that is taken
 */
public record Download(Duration connect, long maxBytes) {
  public static final Download DEFAULT = new Download(Duration.ofSeconds(20), 1L << 30);

  /** Told when a file has arrived. */
  @FunctionalInterface
  public interface Listener {
    /** One more file is there. */
    void fetched(SourceFile file);
  }

  /**
   * Downloads all files of a set into a folder; files that are there are fetched again.
   *
   * @throws IOException when the other side cannot be reached or sends something else; the message
   *     is one line with the address
   */
  public void fetch(PublicDataSet set, Path folder, Listener listener)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Checksums checksums = Checksums.in(folder);
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      for (String name : set.files()) {
        Path unfinished = folder.resolve(name + ".unfinished");
        load(client, set.from().resolve(name), unfinished);
        SourceFile arrived = SourceFile.of(unfinished);
        if (!checksums.allows(name, arrived.sha256())) {
          throw new IOException(
              set.from().resolve(name)
                  + " is not the file it was: its SHA-256 is now "
                  + arrived.sha256()
                  + "; if that is right, delete "
                  + folder.resolve(Checksums.FILE));
        }
        checksums.record(name, arrived.sha256());
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        listener.fetched(new SourceFile(name, arrived.bytes(), arrived.sha256()));
      }
    }
  }

  private void load(HttpClient client, URI address, Path to)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(connect).build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new IOException(address + " answered with status " + response.statusCode());
        }
        copy(body, to, address);
      }
    } catch (ConnectException | HttpTimeoutException e) {
      throw new IOException(
          "cannot reach " + address + "; is this machine connected to the internet?", e);
    }
  }

  private void copy(InputStream body, Path to, URI address) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        if (bytes > maxBytes) {
          throw new IOException(address + " is larger than " + maxBytes + " bytes; not taken");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
