package readalike.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptModulesTest {
  private static final ScriptModules MODULES =
      new ScriptModules(
          List.of(
              file("/js/main.js", "import { t } from './t.js';\nimport('./pages/late.js');\n"),
              file("/js/t.js", "export const t = 1;\n"),
              file("/js/parts/a.js", "import {\n  t,\n} from '../t.js';\n"),
              file("/js/pages/home.js", "import { a } from '../parts/a.js';\n"),
              file("/js/pages/late.js", "// import { a } from '../parts/a.js';\n")));

  private static SiteFile file(String path, String text) {
    return new SiteFile(path, text.getBytes(UTF_8));
  }

  @Test
  void aPageNeedsWhatItsModulesImportEachOnce() {
    assertThat(MODULES.of("home"))
        .startsWith("/js/main.js")
        .containsExactlyInAnyOrder(
            "/js/main.js", "/js/t.js", "/js/pages/home.js", "/js/parts/a.js");
  }

  @Test
  void whatIsImportedByACallOrNamedInACommentIsNotFetchedAhead() {
    assertThat(MODULES.of("late"))
        .containsExactlyInAnyOrder("/js/main.js", "/js/t.js", "/js/pages/late.js");
  }

  @Test
  void anAddressWithoutAModuleNeedsWhatEveryPageNeeds() {
    assertThat(MODULES.of("nothing")).containsExactly("/js/main.js", "/js/t.js");
  }

  @Test
  void everyImportOfTheSiteNamesAFile() throws IOException {
    List<SiteFile> files = SiteFolder.read();
    List<String> paths = files.stream().map(SiteFile::path).toList();
    ScriptModules modules = new ScriptModules(files);
    for (String page : List.of("home", "search", "book", "reader", "me", "sign-up")) {
      assertThat(paths).containsAll(modules.of(page));
      assertThat(modules.of(page)).hasSizeGreaterThan(10);
    }
  }
}
