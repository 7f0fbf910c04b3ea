package readalike.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import readalike.web.edge.TokenBuckets;
import readalike.web.http.Refusal;

/**
 * Who sends a request: a reader by the cookie of a session, or a machine by {@code Authorization:
 * Bearer KEY}. A write by cookie must carry the session's token in {@code X-CSRF-Token}; a machine
 * has none to forge.
 */
public final class Callers {
  private static final String CSRF_HEADER = "X-CSRF-Token";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final ApiKeys keys;
  private final Optional<TokenBuckets> rates;

  /**
   * @param rates how often a reader may ask, with all sessions and keys; empty for no limit
   */
  Callers(Sessions sessions, ApiKeys keys, Optional<TokenBuckets> rates) {
    this.sessions = sessions;
    this.keys = keys;
    this.rates = rates;
  }

  /** The reader, if anybody; for acts that a guest may do too and that write nothing. */
  public Optional<Caller> find(HttpServletRequest request) {
    Optional<String> bearer = bearer(request);
    if (bearer.isPresent()) {
      return keys.find(new Token(bearer.get())).map(ApiKeys.Found::caller).map(this::admitted);
    }
    return cookie(request).flatMap(sessions::caller).map(this::admitted);
  }

  private Caller admitted(Caller caller) {
    // Ids of readers are random, none can be chosen to meet another's.
    Duration wait = rates.map(each -> each.take(caller.reader().hashCode())).orElse(Duration.ZERO);
    if (!wait.isZero()) {
      throw Refusal.tooMany("this account has asked too often; try again in a while", wait);
    }
    return caller;
  }

  /**
   * The reader of something that is theirs.
   *
   * @throws Refusal 401 when nobody has signed in
   */
  public Caller reader(HttpServletRequest request) {
    return find(request).orElseThrow(Callers::nobody);
  }

  /**
   * The reader who changes something that is theirs.
   *
   * @throws Refusal 401 when nobody has signed in; 403 without the token, or with a key that may
   *     only read
   */
  public Caller writer(HttpServletRequest request) {
    Optional<String> bearer = bearer(request);
    if (bearer.isEmpty()) {
      return owner(request);
    }
    ApiKeys.Found found = keys.find(new Token(bearer.get())).orElseThrow(Callers::nobody);
    if (!found.mayWrite()) {
      throw Refusal.forbidden("this key may only read");
    }
    return admitted(found.caller());
  }

  /**
   * The reader in person, for what no key may do: the account itself, sessions, keys.
   *
   * @throws Refusal 401 when nobody has signed in by a session; 403 for a write without the token
   */
  public Caller owner(HttpServletRequest request) {
    if (bearer(request).isPresent()) {
      throw Refusal.forbidden("this takes a session; no key may do it");
    }
    Token token = cookie(request).orElseThrow(Callers::nobody);
    Caller caller = admitted(sessions.caller(token).orElseThrow(Callers::nobody));
    boolean writes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    if (writes && !same(token.csrf(), request.getHeader(CSRF_HEADER))) {
      throw Refusal.forbidden(
          "a write with a session needs its token in the header " + CSRF_HEADER);
    }
    return caller;
  }

  /**
   * An operator in person.
   *
   * @throws Refusal 401 when nobody has signed in; 403 when they are no operator, or for a write
   *     without the token
   */
  public Caller operator(HttpServletRequest request) {
    Caller caller = owner(request);
    if (!caller.isOperator()) {
      throw Refusal.forbidden("this is for operators of the site");
    }
    return caller;
  }

  /** Ends the session that a browser still holds when somebody signs in there anew. */
  public void leaveFormer(HttpServletRequest request) {
    cookie(request)
        .flatMap(sessions::caller)
        .ifPresent(former -> sessions.end(former, former.session().orElseThrow()));
  }

  /** The token that writes of this session carry, empty for a guest. */
  public Optional<String> csrf(HttpServletRequest request) {
    return cookie(request).map(Token::csrf);
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    // Another scheme is meant for somebody else, such as a proxy that asks for a password.
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private static Optional<Token> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(SessionCookie.name(request))) {
          return Optional.of(new Token(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean same(String expected, String got) {
    return got != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), got.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal nobody() {
    return Refusal.unauthorized("sign in first");
  }
}
