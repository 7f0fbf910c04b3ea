package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BuildFormatTest {
  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({"books, 1", "books, 99", "profiles, 1"})
  void aBuildOfAnotherFormatIsRefusedWithTheWayOut(String index, String format) throws IOException {
    Path build = TinyBuild.writeTo(data);
    claimFormat(build.resolve(index), format);
    assertThatThrownBy(() -> Snapshot.open(build))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has format " + format + ", this version reads format")
        .hasMessageContaining("make it again with ./readalike build");
  }

  private static void claimFormat(Path index, String format) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index)) {
      Map<String, String> settings;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        settings = new HashMap<>(reader.getIndexCommit().getUserData());
      }
      settings.put("readalike.format", format);
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(settings.entrySet());
      }
    }
  }
}
