package readalike.web.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and its self-signed certificate for {@code localhost}, made by the JDK's keytool.
 *
 * @param store a PKCS12 file with both
 * @param password a file with the store's password
 * @param certificate the certificate as PEM
 * @param key the key as PEM
 */
public record TestCertificate(Path store, Path password, Path certificate, Path key) {
  private static final String SECRET = "only for tests";
  private static final Map<String, byte[]> STORES = new ConcurrentHashMap<>();

  /**
   * Writes the files. The same name gives the same key: keytool takes its seconds once.
   *
   * @param name {@code RSA}, {@code EC} or {@code Ed25519}, and anything after a space
   */
  public static TestCertificate make(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(folder);
    Path store = folder.resolve("site.p12");
    byte[] known = STORES.get(name);
    if (known == null) {
      Files.deleteIfExists(store);
      generate(store, name.split(" ", 2)[0]);
      STORES.put(name, Files.readAllBytes(store));
    } else {
      Files.write(store, known);
    }
    Path password = Files.writeString(folder.resolve("password"), SECRET + "\n");
    KeyStore made = open(store);
    return new TestCertificate(
        store,
        password,
        pem(folder.resolve("site.crt"), "CERTIFICATE", made.getCertificate("site").getEncoded()),
        pem(
            folder.resolve("site.key"),
            "PRIVATE KEY",
            made.getKey("site", SECRET.toCharArray()).getEncoded()));
  }

  private static void generate(Path store, String algorithm)
      throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      throw new IOException("keytool failed: " + said);
    }
  }

  private static KeyStore open(Path store) throws IOException, GeneralSecurityException {
    KeyStore opened = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      opened.load(in, SECRET.toCharArray());
    }
    return opened;
  }

  private static Path pem(Path file, String label, byte[] bytes) throws IOException {
    List<String> lines =
        List.of(
            "-----BEGIN " + label + "-----",
            Base64.getMimeEncoder().encodeToString(bytes),
            "-----END " + label + "-----");
    return Files.write(file, lines);
  }

  /** What trusts this certificate and nothing else. */
  public SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("site", open(store).getCertificate("site"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
