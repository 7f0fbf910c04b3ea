package readalike.web.tls;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the site's certificate lies and where it is used.
 *
 * @param port where to listen for TLS: 1 to 65535, or 0 for any free one
 * @param certificate a PEM file with the chain, the site's own certificate first, or a PKCS12 file
 *     ({@code .p12}, {@code .pfx}) that also holds the key
 * @param key the PEM file with the private key (PKCS#8); given exactly when the certificate is PEM
 * @param password a file whose first line is the password of a PKCS12 file
 */
public record TlsSettings(int port, Path certificate, Optional<Path> key, Optional<Path> password) {
  public TlsSettings {
    Objects.requireNonNull(certificate, "certificate");
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("TLS port must be 0..65535, got " + port);
    }
    if (isStore(certificate) && key.isPresent()) {
      throw new IllegalArgumentException(
          "a PKCS12 file holds its key; leave out the file " + key.get());
    }
    if (!isStore(certificate) && key.isEmpty()) {
      throw new IllegalArgumentException(
          "the certificate "
              + certificate
              + " needs the PEM file of its private key (or give one .p12 file with both)");
    }
    if (!isStore(certificate) && password.isPresent()) {
      throw new IllegalArgumentException("only a PKCS12 file has a password; PEM keys are plain");
    }
  }

  boolean isStore() {
    return isStore(certificate);
  }

  private static boolean isStore(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".p12") || name.endsWith(".pfx");
  }
}
