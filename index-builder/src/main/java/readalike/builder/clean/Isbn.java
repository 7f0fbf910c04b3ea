package readalike.builder.clean;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads book numbers as files have them: with hyphens, as {@code ="0439023483"}, without the zeros
 * that a spreadsheet took, as {@code 9780439023481.0}.
 *
 * @param isbn13 thirteen digits with a right check digit
 * @param repaired whether leading zeros had to be put back
 */
record Isbn(String isbn13, boolean repaired) {

  /** The ISBN in a cell, empty when the cell holds none with a right check digit. */
  static Optional<Isbn> parse(String cell) {
    String text =
        cell.toUpperCase(Locale.ROOT).replaceAll("\\.0+$", "").replaceAll("[-\\s=\"']", "");
    if (text.matches("\\d\\.\\d{12}E\\+?12")) { // all thirteen digits are there, so it is exact
      text = text.charAt(0) + text.substring(2, 14);
    }
    if (text.matches("97[89]\\d{10}")) {
      return checkDigit13(text) == text.charAt(12)
          ? Optional.of(new Isbn(text, false))
          : Optional.empty();
    }
    if (!text.matches("\\d{6,9}[0-9X]")) { // at most three lost zeros
      return Optional.empty();
    }
    String ten = "0".repeat(10 - text.length()) + text;
    if (checkDigit10(ten) != ten.charAt(9)) {
      return Optional.empty();
    }
    String twelve = "978" + ten.substring(0, 9);
    return Optional.of(new Isbn(twelve + checkDigit13(twelve), text.length() < 10));
  }

  /** ISO 2108: weights 1 and 3 in turn, modulo 10. */
  private static char checkDigit13(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** ISO 2108:1992: weights 10 to 2, modulo 11, X for ten. */
  private static char checkDigit10(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
