package readalike.web.account;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import readalike.web.http.Refusal;
import readalike.web.vault.ReaderKey;

/**
 * What a reader has said of themselves.
 *
 * @param name that they sign in with
 * @param email empty when they gave none
 */
public record Person(ReaderName name, String email) {
  private static final String PLACE = "person";
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{C}]+@[^@\\s\\p{C}]+");

  public Person {
    if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      throw Refusal.badRequest(
          "email must be an address with one @ and at most " + LONGEST_EMAIL + " characters");
    }
  }

  byte[] seal(ReaderKey key) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name.shown());
    json.addProperty("email", email);
    return key.seal(json.toString().getBytes(StandardCharsets.UTF_8), PLACE);
  }

  static Person open(byte[] sealed, ReaderKey key) {
    String text = new String(key.open(sealed, PLACE), StandardCharsets.UTF_8);
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    return new Person(
        ReaderName.of(json.get("name").getAsString()), json.get("email").getAsString());
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
