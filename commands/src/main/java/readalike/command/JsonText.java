package readalike.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** JSON for programs, indented so that people can read it too. */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private JsonText() {}

  static String of(JsonElement json) {
    return GSON.toJson(json);
  }

  static void print(CommandSpec spec, JsonElement json) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(of(json));
    out.flush();
  }
}
