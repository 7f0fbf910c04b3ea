package readalike.web.account;

import java.nio.file.Path;
import java.util.Optional;

class ReadersOnSqliteTest extends ReadersLaws {
  @Override
  Optional<String> newDatabase(Path folder) {
    return Optional.of("jdbc:sqlite:" + folder.resolve("readers.db"));
  }
}
