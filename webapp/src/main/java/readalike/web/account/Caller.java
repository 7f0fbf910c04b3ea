package readalike.web.account;

import java.util.Optional;
import readalike.web.vault.ReaderKey;

/**
 * The reader behind a request.
 *
 * @param reader their id
 * @param key opens what is kept of them
 * @param actor for the audit: the session or the API key that acts
 * @param session the id of the session, empty when a key acts
 * @param isOperator whether they may use the operator's acts; never by a key
 */
public record Caller(
    String reader, ReaderKey key, String actor, Optional<String> session, boolean isOperator) {

  /** Never in a log. */
  @Override
  public String toString() {
    return "Caller[…]";
  }
}
