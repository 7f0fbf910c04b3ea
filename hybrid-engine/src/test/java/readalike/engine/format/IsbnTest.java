package readalike.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsbnTest {
  @Test
  void bothFormsAreKnownFromEither() {
    assertThat(Isbn.forms("978-0-439-02348-1")).containsExactly("9780439023481", "0439023483");
    assertThat(Isbn.forms("0 439 02348 3")).containsExactly("9780439023481", "0439023483");
  }

  @Test
  void aCheckDigitOfTenIsAnX() {
    assertThat(Isbn.forms("9780804429573")).containsExactly("9780804429573", "080442957X");
    assertThat(Isbn.forms("080442957x")).containsExactly("9780804429573", "080442957X");
  }

  @Test
  void anIsbnThatBeginsWith979HasNoTenDigits() {
    assertThat(Isbn.forms("979-10-90636-07-1")).containsExactly("9791090636071");
  }

  @Test
  void otherTextIsNoIsbn() {
    assertThat(Isbn.forms("1984")).isEmpty();
    assertThat(Isbn.forms("1234567890123")).isEmpty();
    assertThat(Isbn.forms("")).isEmpty();
  }
}
