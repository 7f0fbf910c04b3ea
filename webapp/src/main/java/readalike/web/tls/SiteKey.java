package readalike.web.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;

/**
 * The site's private key with its certificate chain.
 *
 * @param store has exactly what is needed for TLS
 * @param password of the key in the store
 * @param expires when the site's own certificate does
 */
record SiteKey(KeyStore store, String password, Instant expires) {
  private static final String ALIAS = "site";
  private static final int LONGEST_PASSWORD_FILE = 4096;

  /**
   * Reads the files.
   *
   * @throws IOException with one line that names the file and what to do
   */
  static SiteKey read(TlsSettings settings) throws IOException {
    try {
      return settings.isStore() ? fromStore(settings) : fromPem(settings);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "cannot use the certificate " + settings.certificate() + ": " + e.getMessage(), e);
    }
  }

  private static SiteKey fromPem(TlsSettings settings)
      throws IOException, GeneralSecurityException {
    Certificate[] chain = PemFile.certificates(settings.certificate());
    Path keyFile = settings.key().orElseThrow();
    PrivateKey key = PemFile.key(keyFile);
    if (!belongTogether(key, chain[0])) {
      throw new IOException(
          "the key in "
              + keyFile
              + " does not belong to the first certificate in "
              + settings.certificate());
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    // The store never leaves memory; its password keeps nobody out.
    store.setKeyEntry(ALIAS, key, ALIAS.toCharArray(), chain);
    return new SiteKey(store, ALIAS, expiry(chain[0]));
  }

  private static SiteKey fromStore(TlsSettings settings)
      throws IOException, GeneralSecurityException {
    String password = settings.password().isPresent() ? firstLine(settings.password().get()) : "";
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(settings.certificate())) {
      store.load(in, password.toCharArray());
    } catch (java.nio.file.FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          settings.certificate()
              + " cannot be opened: it is no PKCS12 file or its password is another one",
          e);
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return new SiteKey(store, password, expiry(store.getCertificate(alias)));
      }
    }
    throw new IOException(settings.certificate() + " has no private key");
  }

  private static String firstLine(Path file) throws IOException {
    if (Files.size(file) > LONGEST_PASSWORD_FILE) {
      throw new IOException(file + " is too large for a file with a password");
    }
    return Files.readString(file).lines().findFirst().orElse("");
  }

  private static Instant expiry(Certificate certificate) {
    return ((X509Certificate) certificate).getNotAfter().toInstant();
  }

  private static boolean belongTogether(PrivateKey key, Certificate certificate)
      throws GeneralSecurityException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "EdDSA";
        };
    byte[] anything = {1};
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(anything);
    byte[] signature = signer.sign();
    Signature verifier = Signature.getInstance(algorithm);
    try {
      verifier.initVerify(certificate);
      verifier.update(anything);
      return verifier.verify(signature);
    } catch (java.security.InvalidKeyException | SignatureException _) {
      return false;
    }
  }
}
