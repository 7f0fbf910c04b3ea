package readalike.builder.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DoubleEncodingTest {
  @Property(tries = 50)
  void textIsRestoredHoweverOftenItWasEncoded(@ForAll @IntRange(max = 3) int times) {
    String text = "Façade, Mädchen, El Niño";
    String spoilt = text;
    for (int i = 0; i < times; i++) {
      spoilt = new String(spoilt.getBytes(UTF_8), ISO_8859_1);
    }
    assertThat(DoubleEncoding.restore(spoilt)).isEqualTo(text);
  }

  @Test
  void lostByteIsPutBack() {
    assertThat(DoubleEncoding.restore("SchlÃ?Â¼ssel")).isEqualTo("Schlüssel");
    assertThat(DoubleEncoding.restore("SchlÃ\u0083?Ã\u0082Â¼ssel")).isEqualTo("Schlüssel");
  }

  @Test
  void bothBytesLostAfterASmallLetterWereASharpS() {
    assertThat(DoubleEncoding.restore("Der gruÃ?Â?e SÃ?Â¤ule")).isEqualTo("Der gruße Säule");
    assertThat(DoubleEncoding.restore("die Ã?Â?berlebende")).isEqualTo("die ?berlebende");
  }

  @Test
  void textThatWasNeverSpoiltStays() {
    for (String text :
        new String[] {"Äpfel", "Âge", "São Paulo", "NÃO", "château", "“â€”", "漢字 Ã"}) {
      assertThat(DoubleEncoding.restore(text)).isEqualTo(text);
    }
  }
}
