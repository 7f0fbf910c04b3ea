package readalike.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import readalike.web.http.Parameters;
import readalike.web.http.Refusal;

/**
 * A page that the server writes for everybody, with or without scripts, and whose forms it answers
 * itself. It belongs to one person: nothing of it is kept by caches or listed by search engines. A
 * form carries the session's token in its field {@code csrf}; after what it asks for is done, the
 * browser goes on to another page, so that going back never does it again.
 */
public abstract class ServedPage extends HttpServlet {
  private static final String TOKEN_FIELD = "csrf";
  private static final String TOKEN_HEADER = "X-CSRF-Token";
  private static final int LONGEST_TOKEN = 200;

  private final PageTemplates templates;

  protected ServedPage(PageTemplates templates) {
    this.templates = templates;
  }

  /** What comes after a form. */
  public sealed interface Outcome {
    /** A page that is shown once, with what must not be asked for again. */
    record Show(Page page) implements Outcome {}

    /** Another address of this site. */
    record GoTo(String address) implements Outcome {}
  }

  /**
   * What stands at the address.
   *
   * @throws Refusal when it is not for whoever asks, or not there
   */
  protected abstract Page page(HttpServletRequest request, Texts texts) throws IOException;

  /**
   * Does what a form asks for.
   *
   * @param request carries the form's token as a header
   * @param form the form's fields
   * @throws Refusal when it cannot be done
   */
  protected Outcome act(HttpServletRequest request, Parameters form, Texts texts)
      throws IOException {
    throw Refusal.methodNotAllowed("this page has no form");
  }

  /** A page of this kind. */
  protected static Page page(
      String heading, String path, String template, Map<String, Object> content, Texts texts) {
    return new Page(
        HttpServletResponse.SC_OK,
        texts.text("titled", heading),
        heading,
        path,
        "website",
        false,
        template,
        content);
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (LanguageChoice.isMade(request, response, templates.languages())) {
      return;
    }
    Texts texts = templates.languages().of(request);
    Page page;
    try {
      page = page(request, texts);
    } catch (Refusal refusal) {
      page = refused(request, refusal, texts);
    }
    write(response, page, texts);
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = templates.languages().of(request);
    Outcome outcome;
    try {
      Parameters form = Parameters.ofForm(request);
      outcome = act(new WithToken(request, form.text(TOKEN_FIELD, LONGEST_TOKEN)), form, texts);
    } catch (Refusal refusal) {
      outcome = new Outcome.Show(refused(request, refusal, texts));
    }
    switch (outcome) {
      case Outcome.Show show -> write(response, show.page(), texts);
      case Outcome.GoTo next -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next.address());
        response.setHeader("Cache-Control", "no-store");
      }
    }
  }

  private void write(HttpServletResponse response, Page page, Texts texts) throws IOException {
    response.setStatus(page.status());
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(templates.renderServed(page, texts).getBytes(StandardCharsets.UTF_8));
  }

  private static Page refused(HttpServletRequest request, Refusal refusal, Texts texts) {
    boolean nobody = refusal.status() == HttpServletResponse.SC_UNAUTHORIZED;
    String heading = ErrorPages.heading(refusal.status(), texts);
    return new Page(
        refusal.status(),
        texts.text("titled", heading),
        heading,
        request.getRequestURI(),
        "website",
        false,
        "refused",
        Map.of(
            "heading",
            heading,
            "message",
            nobody
                ? texts.text("served.signInFirstLead")
                : ErrorPages.told(refusal.status(), refusal.getMessage(), texts),
            "ways",
            nobody
                ? List.of(Map.of("href", "/sign-in", "name", texts.text("served.signIn")))
                : List.of(),
            "back",
            request.getRequestURI()));
  }

  /** Takes the token from the form, where a page without scripts has to put it. */
  private static final class WithToken extends HttpServletRequestWrapper {
    private final String token;

    WithToken(HttpServletRequest request, String token) {
      super(request);
      this.token = token;
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase(TOKEN_HEADER) ? token : super.getHeader(name);
    }
  }
}
