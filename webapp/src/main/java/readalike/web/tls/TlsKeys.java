package readalike.web.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty's TLS settings for the site's key, which follow its files: a renewed certificate is taken
 * over without a restart, and one that cannot be used leaves the old one in place. Thread-safe.
 */
public final class TlsKeys {
  private static final Logger LOG = LoggerFactory.getLogger(TlsKeys.class);

  private final TlsSettings settings;
  private final Clock clock;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private List<FileTime> seen;

  private TlsKeys(TlsSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads the files for the first time.
   *
   * @param clock says whether a certificate has expired
   * @throws IOException with one line that names the file and what to do
   */
  public static TlsKeys open(TlsSettings settings, Clock clock) throws IOException {
    TlsKeys keys = new TlsKeys(settings, clock);
    keys.seen = keys.fileTimes();
    keys.factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    // Renegotiation is an old way to tire a server out; TLS 1.3 has done away with it.
    keys.factory.setRenegotiationAllowed(false);
    keys.use(SiteKey.read(settings), keys.factory);
    keys.warnOfOpenKey();
    return keys;
  }

  /** To be given to one connector, before or after it starts. */
  public SslContextFactory.Server factory() {
    return factory;
  }

  /** Takes over files that have changed since the last look. */
  public synchronized void refresh() {
    try {
      List<FileTime> now = fileTimes();
      if (!now.equals(seen)) {
        SiteKey renewed = SiteKey.read(settings);
        factory.reload(each -> use(renewed, (SslContextFactory.Server) each));
        seen = now;
        LOG.info("the certificate was renewed; it expires {}", renewed.expires());
      }
    } catch (Exception e) { // Jetty's reload says no more than that
      LOG.error("the changed certificate cannot be used, the old one stays: {}", e.getMessage());
    }
  }

  private void use(SiteKey key, SslContextFactory.Server target) {
    if (key.expires().isBefore(clock.instant())) {
      LOG.warn("the certificate {} expired {}", settings.certificate(), key.expires());
    }
    target.setKeyStore(key.store());
    target.setKeyStorePassword(key.password());
    target.setKeyManagerPassword(key.password());
  }

  private List<FileTime> fileTimes() throws IOException {
    List<FileTime> times = new ArrayList<>();
    times.add(Files.getLastModifiedTime(settings.certificate()));
    if (settings.key().isPresent()) {
      times.add(Files.getLastModifiedTime(settings.key().get()));
    }
    return times;
  }

  private void warnOfOpenKey() throws IOException {
    Path secret = settings.key().orElse(settings.certificate());
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(secret);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
        LOG.warn("everybody on this machine can read {}; chmod 600 it", secret);
      }
    }
  }
}
