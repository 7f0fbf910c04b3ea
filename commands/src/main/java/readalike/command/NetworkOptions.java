package readalike.command;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import readalike.web.RateLimits;
import readalike.web.WebAccess;
import readalike.web.WebLimits;
import readalike.web.WebSettings;
import readalike.web.build.PublicReaders;
import readalike.web.tls.TlsSettings;

/** Where the server listens, by what key, and whom it lets in how often. */
final class NetworkOptions {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "1 to 65535, 0 for any free one; 8080 without it.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = {
        "A name or address of this machine; 0.0.0.0 opens the site to the network.",
        "Without it, only this machine can see the site."
      })
  private String host;

  @Option(
      names = "--tls-certificate",
      paramLabel = "F",
      description = {
        "Serve over TLS: a PEM file with the certificate and its chain, or a PKCS12 file (.p12)",
        "with the key. A renewed file is taken over within a minute. The plain --port then only",
        "leads to the TLS port."
      })
  private Path tlsCertificate;

  @Option(
      names = "--tls-key",
      paramLabel = "F",
      description = "The PEM file of the certificate's private key (PKCS#8, not encrypted).")
  private Path tlsKey;

  @Option(
      names = "--tls-password-file",
      paramLabel = "F",
      description = "A file whose first line is the password of the PKCS12 file.")
  private Path tlsPassword;

  @Option(
      names = "--tls-port",
      defaultValue = "8443",
      description = "Where TLS is spoken; 8443 without it.")
  private int tlsPort;

  @Option(
      names = "--allow-origin",
      paramLabel = "URL",
      description = {
        "A site whose scripts may call the API, such as https://books.example; may be repeated.",
        "Without it, none."
      })
  private List<String> allowedOrigins = new ArrayList<>();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = {
        "The address of a proxy in front of this server, whose X-Forwarded-For and",
        "X-Forwarded-Proto are believed; may be repeated."
      })
  private List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = {
        "A name under which the site is known, such as books.example; may be repeated. Requests for",
        "other hosts are refused (421), but for /health/. Without it, any name is answered."
      })
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--public-readers",
      paramLabel = "on|off|auto",
      defaultValue = "auto",
      description = {
        "Whether everybody may look at the readers of the data set by their ids; auto, the",
        "default, where the data set says that they are public or synthetic."
      })
  private PublicReaders publicReaders;

  @Option(
      names = "--rate-per-address",
      paramLabel = "N",
      defaultValue = "50",
      description = {
        "Requests a second that one address may make in the long run, ten times as many at once;",
        "50 without it, 0 for no limit. This machine itself is never limited."
      })
  private double ratePerAddress;

  @Option(
      names = "--rate-per-account",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "Requests a second that one signed-in reader or key may make in the long run, ten times",
        "as many at once; 20 without it, 0 for no limit."
      })
  private double ratePerAccount;

  /**
   * What the options ask for.
   *
   * @throws IllegalArgumentException when they do not go together; the message says why
   */
  WebSettings settings() {
    RateLimits rates =
        new RateLimits(
            ratePerAddress, burst(ratePerAddress), ratePerAccount, burst(ratePerAccount));
    WebSettings plain =
        new WebSettings(host, port)
            .withAccess(
                new WebAccess(
                    Set.copyOf(allowedOrigins), proxies(), publicReaders, Set.copyOf(hosts)))
            .withLimits(WebLimits.DEFAULT.withRates(rates));
    if (tlsCertificate != null) {
      return plain.withTls(
          new TlsSettings(
              tlsPort,
              tlsCertificate,
              Optional.ofNullable(tlsKey),
              Optional.ofNullable(tlsPassword)));
    }
    if (tlsKey != null || tlsPassword != null) {
      throw new IllegalArgumentException(
          "--tls-key and --tls-password-file go with --tls-certificate");
    }
    return plain;
  }

  String host() {
    return host;
  }

  private static int burst(double rate) {
    return (int) Math.clamp(rate * 10, 1, 1_000_000);
  }

  private Set<InetAddress> proxies() {
    Set<InetAddress> addresses = new HashSet<>();
    for (String proxy : trustedProxies) {
      try {
        addresses.add(InetAddress.ofLiteral(proxy));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--trusted-proxy must be an address such as 10.0.0.2, got " + proxy, e);
      }
    }
    return addresses;
  }
}
