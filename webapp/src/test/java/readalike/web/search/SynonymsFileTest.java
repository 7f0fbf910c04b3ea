package readalike.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readalike.engine.text.Synonyms;

class SynonymsFileTest {
  @Test
  void aChangeTakesEffectAtTheNextLook(@TempDir Path data) throws IOException {
    SynonymsFile file = SynonymsFile.in(data);
    assertThat(file.current()).isSameAs(Synonyms.NONE);
    write(data, "hp => harry potter\n");
    assertThat(file.current().size()).isZero();
    file.refresh();
    assertThat(file.current().size()).isEqualTo(1);
    Files.delete(data.resolve("synonyms.txt"));
    file.refresh();
    assertThat(file.current()).isSameAs(Synonyms.NONE);
  }

  @Test
  void aBadLineIsNamedAndTheOldSynonymsStay(@TempDir Path data) throws IOException {
    write(data, "hp => harry potter\n");
    SynonymsFile file = SynonymsFile.in(data);
    write(data, "hp => harry potter\nlonely\n");
    file.refresh();
    assertThat(file.problems())
        .containsExactly("line 2: one phrase alone; separate synonyms by commas");
    assertThat(file.current().size()).isEqualTo(1);
    write(data, "hp => harry potter\nlonely, alone, solitary\n");
    file.refresh();
    assertThat(file.problems()).isEmpty();
    assertThat(file.current().size()).isEqualTo(4);
  }

  @Test
  void aFileThatIsNoTextIsAProblem(@TempDir Path data) throws IOException {
    Files.write(data.resolve("synonyms.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
    SynonymsFile file = SynonymsFile.in(data);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.current()).isSameAs(Synonyms.NONE);
  }

  private static void write(Path data, String text) throws IOException {
    Files.writeString(data.resolve("synonyms.txt"), text);
  }
}
