package readalike.web.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import readalike.engine.hybrid.ReasonSentence;

/**
 * The templates of the folder {@code pages} of the class path, compiled once. Every value is
 * escaped for HTML; a value that a template names and the page lacks is a failure, not a gap.
 * Thread-safe.
 */
public final class PageTemplates {
  private static final String FRAME = "frame";
  private static final String EMBED = "embed";
  private static final String ERROR = "error";
  private static final List<String> CONTENTS =
      List.of("home", "search", "book", "reader", "message");

  /** Those of pages that the server writes for everybody. */
  private static final List<String> SERVED =
      List.of(
          "refused",
          "operator-builds",
          "operator-build",
          "operator-latency",
          "operator-searches",
          "operator-access",
          "my-data",
          "my-key",
          "my-erasure",
          "my-receipt");

  private final SiteLanguages languages;
  private final ScriptModules modules;
  private final String site;
  private final Map<String, Template> templates = new HashMap<>();

  /**
   * Compiles all templates.
   *
   * @param languages that the frame offers
   * @param site the static files, among them the scripts that the frame has fetched ahead
   * @throws IOException when a template is missing or not well-formed
   */
  PageTemplates(SiteLanguages languages, SiteFiles site) throws IOException {
    this.languages = languages;
    this.modules = new ScriptModules(site.files());
    this.site = site.folder();
    Mustache.Compiler compiler =
        Mustache.compiler().emptyStringIsFalse(true).withLoader(PageTemplates::text);
    templates.put(FRAME, compiler.compile(text(FRAME)));
    templates.put(EMBED, compiler.compile(text(EMBED)));
    templates.put(ERROR, compiler.compile(text(ERROR)));
    for (String name : CONTENTS) {
      templates.put(name, compiler.compile(text(name)));
    }
    for (String name : SERVED) {
      templates.put(name, compiler.compile(text(name)));
    }
  }

  /**
   * Compiles all templates for the languages of the site.
   *
   * @throws IOException when a template or a text is missing
   */
  public static PageTemplates read() throws IOException {
    return new PageTemplates(new SiteLanguages(SiteFolder.read()), SiteFiles.read());
  }

  /** Reasons in the language that a request asks for, whatever has been chosen on the pages. */
  public ReasonSentence reasons(HttpServletRequest request) {
    return languages.asked(request).reasons();
  }

  SiteLanguages languages() {
    return languages;
  }

  /** The whole document, filled by the page's script or read without it. */
  String render(Page page, Texts texts) {
    return render(page, texts, false);
  }

  /** The whole document of a page that the server alone writes. */
  String renderServed(Page page, Texts texts) {
    return render(page, texts, true);
  }

  private String render(Page page, Texts texts, boolean served) {
    Map<String, Object> content = new HashMap<>(page.content());
    Map<String, Object> plain = texts.plain();
    content.put("t", plain);
    Map<String, Object> frame = new HashMap<>();
    frame.put("t", plain);
    frame.put("language", texts.code());
    frame.put("direction", texts.text("direction"));
    frame.put("languages", languages.all().stream().map(each -> link(each, page, texts)).toList());
    frame.put("site", site);
    frame.put(
        "modules",
        modules.of(page.name()).stream()
            .map(module -> site + module)
            .collect(Collectors.joining(" ")));
    frame.put("title", page.title());
    frame.put("description", page.description());
    frame.put("path", page.path());
    frame.put("kind", page.kind());
    frame.put("indexed", page.indexed());
    frame.put("served", served);
    frame.put("route", page.name());
    frame.put("large", false);
    frame.put("words", content.getOrDefault("words", ""));
    frame.put("plain", templates.get(page.template()).execute(content));
    return templates.get(FRAME).execute(frame);
  }

  /** The small document that other sites frame. */
  String renderEmbed(Map<String, Object> content, Texts texts) {
    return renderAlone(EMBED, content, texts);
  }

  /** The small document that tells of an error. */
  String renderError(Map<String, Object> content, Texts texts) {
    return renderAlone(ERROR, content, texts);
  }

  private String renderAlone(String template, Map<String, Object> content, Texts texts) {
    Map<String, Object> values = new HashMap<>(content);
    values.put("t", texts.plain());
    values.put("site", site);
    values.put("large", false);
    values.putIfAbsent("words", "");
    values.put("language", texts.code());
    values.put("direction", texts.text("direction"));
    return templates.get(template).execute(values);
  }

  private static Map<String, Object> link(Texts language, Page page, Texts current) {
    String separator = page.path().contains("?") ? "&" : "?";
    return Map.of(
        "href", page.path() + separator + LanguageChoice.PARAMETER + "=" + language.code(),
        "code", language.code(),
        "name", language.text("language"),
        "direction", language.text("direction"),
        "current", language == current);
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
