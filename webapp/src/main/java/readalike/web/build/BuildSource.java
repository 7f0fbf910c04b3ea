package readalike.web.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells which build is to be served now. */
@FunctionalInterface
public interface BuildSource {
  /** The folder of the published build, empty when none has been published yet. */
  Optional<Path> current() throws IOException;
}
