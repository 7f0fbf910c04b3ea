package readalike.builder.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsbnTest {
  private static Optional<String> isbn13(String cell) {
    return Isbn.parse(cell).map(Isbn::isbn13);
  }

  @Test
  void tenDigitsBecomeThirteen() {
    assertThat(isbn13("0439023483")).contains("9780439023481");
    assertThat(isbn13("0-575-04800-x")).contains("9780575048003");
    assertThat(isbn13("=\"0441013597\"")).contains("9780441013593");
  }

  @Test
  void lostZerosAreToldFromMissingDigits() {
    assertThat(Isbn.parse("439023483")).contains(new Isbn("9780439023481", true));
    assertThat(Isbn.parse("0439023483")).contains(new Isbn("9780439023481", false));
    assertThat(isbn13("43902348")).isEmpty();
    assertThat(isbn13("12345")).isEmpty();
  }

  @Test
  void wrongCheckDigitIsNoIsbn() {
    assertThat(isbn13("0439023484")).isEmpty();
    assertThat(isbn13("9780439023480")).isEmpty();
    assertThat(isbn13("")).isEmpty();
  }

  @Test
  void floatingPointIsUsedOnlyWhereItIsExact() {
    assertThat(isbn13("9.78043902348e+12")).isEmpty();
    assertThat(isbn13("9.780439023481e+12")).contains("9780439023481");
    assertThat(isbn13("9780439023481.0")).contains("9780439023481");
  }
}
