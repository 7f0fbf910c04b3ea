package readalike.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads the body of a request that may be neither too large nor too slow. */
public final class BoundedBody {
  private BoundedBody() {}

  /**
   * The whole body.
   *
   * @param longest a client that sends a byte now and then must not keep others out
   * @throws Refusal 408 when it is too slow; 413 when it is too large
   */
  public static byte[] read(HttpServletRequest request, int mostBytes, Duration longest)
      throws IOException {
    if (request.getContentLengthLong() > mostBytes) {
      throw tooLarge(mostBytes);
    }
    long begin = System.nanoTime();
    InputStream body = request.getInputStream();
    byte[] buffer = new byte[8192];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > mostBytes) {
        throw tooLarge(mostBytes);
      }
      if (System.nanoTime() - begin > longest.toNanos()) {
        throw Refusal.tooSlow("the body must arrive within " + longest.toSeconds() + " s");
      }
    }
    return bytes.toByteArray();
  }

  private static Refusal tooLarge(int mostBytes) {
    return Refusal.tooLarge("the body may have " + mostBytes + " bytes");
  }
}
