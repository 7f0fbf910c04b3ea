package readalike.builder.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What data/README.md says of the files. */
final class DataReadmeTest {
  @ParameterizedTest
  @ValueSource(strings = {"books.csv", "fame.csv", "ratings.csv", "dataset.properties"})
  void theChecksumIsThatOfTheFile(String name) throws Exception {
    Path file = SampleFiles.DATA.resolve("sample").resolve(name);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(Files.readString(SampleFiles.DATA.resolve("README.md")))
        .contains(HexFormat.of().formatHex(digest) + "  " + name);
  }
}
