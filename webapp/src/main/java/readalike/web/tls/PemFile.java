package readalike.web.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates and private keys as text (<a href="https://www.rfc-editor.org/rfc/rfc7468">RFC
 * 7468</a>).
 */
final class PemFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
  private static final List<String> KEY_TYPES = List.of("RSA", "EC", "EdDSA");

  private PemFile() {}

  /** All certificates of a file in their order. */
  static Certificate[] certificates(Path file) throws IOException {
    String text = text(file);
    try {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(
                      blocks(text, "CERTIFICATE").getBytes(StandardCharsets.US_ASCII)))
              .toArray(Certificate[]::new);
      if (chain.length == 0) {
        throw new IOException(file + " has no certificate between BEGIN and END lines");
      }
      return chain;
    } catch (CertificateException e) {
      throw new IOException(file + " holds a damaged certificate: " + e.getMessage(), e);
    }
  }

  private static String blocks(String text, String label) {
    StringBuilder found = new StringBuilder();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals(label)) {
        found.append(block.group()).append('\n');
      }
    }
    return found.toString();
  }

  /** The one private key of a file, in PKCS#8 without a password. */
  static PrivateKey key(Path file) throws IOException {
    Matcher block = BLOCK.matcher(text(file));
    while (block.find()) {
      String label = block.group(1);
      if (label.equals("PRIVATE KEY")) {
        return key(file, block.group(2));
      }
      if (label.endsWith("PRIVATE KEY")) {
        throw new IOException(
            file
                + " holds a key of the kind "
                + label
                + "; convert it with: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW");
      }
    }
    throw new IOException(file + " has no private key between BEGIN and END lines");
  }

  private static PrivateKey key(Path file, String base64) throws IOException {
    PKCS8EncodedKeySpec encoded;
    try {
      encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " holds a damaged private key", e);
    }
    for (String type : KEY_TYPES) {
      try {
        return KeyFactory.getInstance(type).generatePrivate(encoded);
      } catch (InvalidKeySpecException _) {
        // Not of this type; the next one may fit.
      } catch (GeneralSecurityException e) {
        throw new IOException("this Java has no " + type + " keys", e);
      }
    }
    throw new IOException(file + " holds no key of the types " + String.join(", ", KEY_TYPES));
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than " + MOST_BYTES + " bytes; it is no PEM file");
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
