package readalike.web;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import readalike.web.account.Readers;
import readalike.web.account.ReadersSettings;

/** Makes a reader an operator, as the command of that name does beside a running server. */
public final class TestOperator {
  private TestOperator() {}

  /** Signs somebody up and in as an operator of a server over a data folder. */
  public static TestReader signUp(TestServer server, Path data, String name)
      throws IOException, InterruptedException {
    TestReader.signUp(server, name);
    try (Readers readers =
        Readers.open(ReadersSettings.in(data), Clock.systemUTC(), new SecureRandom())) {
      readers.operators().set(name, true);
    }
    return TestReader.signIn(server, name, TestReader.PASSPHRASE);
  }
}
