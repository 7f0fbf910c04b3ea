package readalike.builder.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import readalike.builder.csv.SourceFile;
import readalike.builder.evaluation.EvaluationJson;
import readalike.builder.evaluation.EvaluationResult;
import readalike.builder.evaluation.RunFile;

/**
 * What one run came to, as a folder:
 *
 * <ul>
 *   <li>{@code result.json}: data with checksums, commit, settings, seed and all figures;
 *   <li>{@code costs.json}: times, memory and the machine, all that differs from run to run;
 *   <li>{@code models.csv}, {@code stars.csv}, {@code groups.csv}, {@code new-readers.csv}, {@code
 *       comparisons.csv}: the figures one by one;
 *   <li>plots, each as {@code .png} and {@code .svg};
 *   <li>{@code index.html}: all of it for people.
 * </ul>
 *
 * @param run what was asked for
 * @param result what was measured
 * @param command that measures it again
 * @param commit of the code, with a word when sources were changed since; empty when not known
 */
public record RunFolder(RunFile run, EvaluationResult result, String command, String commit) {
  /** The figures. */
  public static final String RESULT = "result.json";

  /** Times and memory. */
  public static final String COSTS = "costs.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  /** Writes all files; those of an older run of the same name are replaced. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    JsonObject figures = figures();
    JsonObject costs = EvaluationJson.costs(result);
    costs.add("machine", GSON.toJsonTree(Machine.here()));
    write(folder.resolve(RESULT), GSON.toJson(figures) + "\n");
    write(folder.resolve(COSTS), GSON.toJson(costs) + "\n");
    new RunTables(result).write(folder);
    new RunPlots(run.name(), result).write(folder);
    write(folder.resolve("index.html"), new RunPage(figures, costs).toHtml());
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private JsonObject figures() {
    JsonObject json = new JsonObject();
    json.addProperty("name", run.name());
    json.addProperty("commit", commit);
    json.addProperty("dataHash", dataHash());
    json.add("settings", GSON.toJsonTree(run.settings()));
    EvaluationJson.figures(run.request(), result, command)
        .entrySet()
        .forEach(entry -> json.add(entry.getKey(), entry.getValue()));
    return json;
  }

  /** One checksum for all files that were read. */
  private String dataHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceFile source : result.sources()) {
        digest.update(
            (source.name() + " " + source.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
