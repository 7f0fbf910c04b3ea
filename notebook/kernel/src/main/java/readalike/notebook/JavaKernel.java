package readalike.notebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** Runs cells in this very process, so that they share its classes. Confined to one thread. */
public final class JavaKernel extends BaseKernel {
  private static final String NEVER = "(?!)";

  /** What the libraries say of the machine belongs into no notebook. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private final JShell shell;

  private JavaKernel() {
    super(
        "readalike-java",
        Runtime.version().toString(),
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        new MagicParser(NEVER, NEVER, new MagicTranspiler()),
        new MagicsRegistry(),
        false,
        new StringStyler("", "", "", line -> ""));
    this.shell = JShell.builder().executionEngine("local").build();
    shell.addToClasspath(System.getProperty("java.class.path"));
  }

  /**
   * Serves one notebook until it is closed.
   *
   * @param arguments the connection file that Jupyter wrote
   */
  public static void main(String[] arguments) throws Exception {
    LIBRARIES.setLevel(Level.WARNING);
    System.setProperty("logback.configurationFile", "notebook-logback.xml");
    String connection = Files.readString(Path.of(arguments[0]));
    JupyterConnection jupyter = new JupyterConnection(KernelConnectionProperties.parse(connection));
    JavaKernel kernel = new JavaKernel();
    kernel.becomeHandlerForConnection(jupyter);
    jupyter.connect();
    Notebook.attach(kernel);
    jupyter.waitUntilClose();
    // Threads of the protocol's library would keep the process alive, and Jupyter waiting for it.
    System.exit(0);
  }

  /** Magics are another language; a cell is Java alone. */
  @Override
  public Object evalRaw(String cell) {
    String left = cell;
    String value = null;
    while (!left.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(left);
      if (!next.completeness().isComplete()) {
        throw new IllegalArgumentException("this is not complete: " + left);
      }
      for (SnippetEvent event : shell.eval(next.source())) {
        refuseFailure(event);
        value = event.snippet().kind() == Snippet.Kind.EXPRESSION ? event.value() : null;
      }
      left = next.remaining();
    }
    return value;
  }

  @Override
  public DisplayData eval(String cell) {
    Object value = evalRaw(cell);
    return value == null ? null : new DisplayData(value.toString());
  }

  private void refuseFailure(SnippetEvent event) {
    if (event.status() == Snippet.Status.REJECTED) {
      throw new IllegalArgumentException(
          shell
              .diagnostics(event.snippet())
              .map(problem -> problem.getMessage(Locale.ROOT))
              .collect(Collectors.joining("; ", "this does not compile: ", "")));
    }
    if (event.exception() instanceof EvalException failure) {
      throw new IllegalStateException(
          failure.getExceptionClassName() + ": " + failure.getMessage(), failure);
    }
    if (event.exception() != null) {
      throw new IllegalStateException(event.exception().getMessage(), event.exception());
    }
  }

  /** The message and where it came from; the first cause says most. */
  @Override
  public List<String> formatError(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      lines.add(cause.toString());
      for (StackTraceElement call : cause.getStackTrace()) {
        lines.add("    at " + call);
      }
    }
    return lines;
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return null;
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_YES;
  }
}
