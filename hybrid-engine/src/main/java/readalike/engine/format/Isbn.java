package readalike.engine.format;

import java.util.List;
import java.util.Locale;

/** The forms of an ISBN (ISO 2108): thirteen digits, and ten where they begin with 978. */
public final class Isbn {
  private Isbn() {}

  /**
   * The exact terms by which a book with this ISBN is found.
   *
   * @param printed with or without hyphens and spaces
   * @return bare digits, ISBN-13 first; empty when the text is no ISBN. Check digits are not
   *     verified: catalogues hold wrong ones and people copy them.
   */
  public static List<String> forms(String printed) {
    String digits = printed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    if (digits.matches("97[89][0-9]{10}")) {
      return digits.startsWith("978")
          ? List.of(digits, ten(digits.substring(3, 12)))
          : List.of(digits);
    }
    if (digits.matches("[0-9]{9}[0-9X]")) {
      return List.of(thirteen(digits.substring(0, 9)), digits);
    }
    return List.of();
  }

  private static String ten(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return nine + (check == 10 ? "X" : Integer.toString(check));
  }

  private static String thirteen(String nine) {
    String twelve = "978" + nine;
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i % 2 == 0 ? 1 : 3) * (twelve.charAt(i) - '0');
    }
    return twelve + (10 - sum % 10) % 10;
  }
}
