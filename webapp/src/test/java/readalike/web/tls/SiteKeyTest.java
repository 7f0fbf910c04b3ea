package readalike.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeyTest {
  @TempDir private Path folder;

  private static TlsSettings pem(Path certificate, Path key) {
    return new TlsSettings(0, certificate, Optional.of(key), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void pemFilesAreReadWhateverTheKind(String algorithm) throws Exception {
    TestCertificate made = TestCertificate.make(folder, algorithm);
    SiteKey key = SiteKey.read(pem(made.certificate(), made.key()));
    assertThat(key.store().getKey("site", key.password().toCharArray())).isNotNull();
    assertThat(key.expires()).isAfter(Clock.systemUTC().instant());
  }

  @Test
  void textAroundTheBlocksDoesNotMatter() throws Exception {
    TestCertificate made = TestCertificate.make(folder, "EC");
    Path both =
        Files.writeString(
            folder.resolve("both.pem"),
            "Bag Attributes\n"
                + Files.readString(made.key())
                + "subject=CN=localhost\n"
                + Files.readString(made.certificate()));
    assertThat(SiteKey.read(pem(both, both)).store().getCertificateChain("site")).hasSize(1);
  }

  @Test
  void storeNeedsItsPassword() throws Exception {
    TestCertificate made = TestCertificate.make(folder, "EC");
    assertThat(
            SiteKey.read(
                    new TlsSettings(
                        0, made.store(), Optional.empty(), Optional.of(made.password())))
                .store()
                .isKeyEntry("site"))
        .isTrue();
    assertThatThrownBy(
            () ->
                SiteKey.read(new TlsSettings(0, made.store(), Optional.empty(), Optional.empty())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("password");
  }

  @Test
  void keyOfAnotherCertificateIsRefused() throws Exception {
    TestCertificate one = TestCertificate.make(folder.resolve("one"), "EC");
    TestCertificate other = TestCertificate.make(folder.resolve("other"), "EC other");
    TestCertificate rsa = TestCertificate.make(folder.resolve("rsa"), "RSA");
    for (TestCertificate wrong : new TestCertificate[] {other, rsa}) {
      assertThatThrownBy(() -> SiteKey.read(pem(one.certificate(), wrong.key())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not belong");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no PEM at all",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
      })
  void brokenFileIsOneLineThatNamesIt(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.pem"), text);
    TestCertificate made = TestCertificate.make(folder.resolve("whole"), "EC");
    for (TlsSettings settings :
        new TlsSettings[] {pem(file, made.key()), pem(made.certificate(), file)}) {
      assertThatThrownBy(() -> SiteKey.read(settings))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("broken.pem")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void settingsSayWhatIsMissing() {
    Path pem = Path.of("site.crt");
    Path store = Path.of("site.p12");
    assertThatThrownBy(() -> new TlsSettings(0, pem, Optional.empty(), Optional.empty()))
        .hasMessageContaining("private key");
    assertThatThrownBy(() -> new TlsSettings(0, store, Optional.of(pem), Optional.empty()))
        .hasMessageContaining("leave out");
    assertThatThrownBy(() -> new TlsSettings(65536, store, Optional.empty(), Optional.empty()))
        .hasMessageContaining("65536");
  }
}
