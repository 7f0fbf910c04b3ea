package readalike.web;

/**
 * Where the server listens.
 *
 * @param host a name or address of this machine; {@code localhost} keeps the server to this
 *     machine, {@code 0.0.0.0} opens it to the network
 * @param port 1 to 65535, or 0 for any free one
 */
public record WebSettings(String host, int port) {
  /** To this machine only, on port 8080. */
  public static final WebSettings DEFAULT = new WebSettings("localhost", 8080);

  public WebSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be 0..65535, got " + port);
    }
  }
}
