package readalike.web.account;

import java.nio.file.Path;
import java.util.Optional;
import readalike.web.store.TestPostgresql;

class ReadersOnPostgresqlTest extends ReadersLaws {
  @Override
  Optional<String> newDatabase(Path folder) {
    return Optional.of(TestPostgresql.newDatabase());
  }
}
