package readalike.web.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of the folder {@code pages} of the class path, compiled once. Every value is
 * escaped for HTML; a value that a template names and the page lacks is a failure, not a gap.
 * Thread-safe.
 */
final class PageTemplates {
  private static final String FRAME = "frame";
  private static final List<String> CONTENTS =
      List.of("home", "search", "book", "reader", "message");

  private final Map<String, Template> templates = new HashMap<>();

  /**
   * Compiles all templates.
   *
   * @throws IOException when a template is missing or not well-formed
   */
  PageTemplates() throws IOException {
    Mustache.Compiler compiler = Mustache.compiler().withLoader(PageTemplates::text);
    templates.put(FRAME, compiler.compile(text(FRAME)));
    for (String name : CONTENTS) {
      templates.put(name, compiler.compile(text(name)));
    }
  }

  /** The whole document. */
  String render(Page page) {
    Map<String, Object> frame =
        Map.of(
            "title", page.title(),
            "description", page.description(),
            "path", page.path(),
            "kind", page.kind(),
            "indexed", page.indexed(),
            "plain", templates.get(page.template()).execute(page.content()));
    return templates.get(FRAME).execute(frame);
  }

  private static Reader text(String name) throws IOException {
    try (InputStream in = PageTemplates.class.getResourceAsStream("/pages/" + name + ".mustache")) {
      if (in == null) {
        throw new FileNotFoundException("the page template " + name + " is missing");
      }
      return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
