package readalike.web.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which script modules a page needs, read from the modules' own {@code import} lines, so that a
 * browser may fetch them all at once instead of finding one behind the other. Immutable.
 */
final class ScriptModules {
  private static final String FOLDER = "/js/";
  private static final String MAIN = FOLDER + "main.js";
  private static final String PAGES = FOLDER + "pages/";
  private static final String ENDING = ".js";

  /** A static import of a file beside or above; those made by a call are left to the script. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export)\\b[^;]*?from '(\\.{1,2}/[^']+)';");

  private final Map<String, Set<String>> imports = new HashMap<>();
  private final Map<String, List<String>> byPage = new LinkedHashMap<>();

  /**
   * Reads the modules.
   *
   * @param files the site's files
   */
  ScriptModules(List<SiteFile> files) {
    for (SiteFile file : files) {
      if (file.path().startsWith(FOLDER) && file.path().endsWith(ENDING)) {
        imports.put(file.path(), imported(file));
      }
    }
    for (String module : imports.keySet()) {
      if (module.startsWith(PAGES)) {
        String name = module.substring(PAGES.length(), module.length() - ENDING.length());
        byPage.put(name, closure(MAIN, module));
      }
    }
  }

  /**
   * The addresses of all modules of a page, {@code main.js} first; what every page needs when it
   * has no module of its own.
   *
   * @param name of the page, which is that of its module in {@code js/pages}
   */
  List<String> of(String name) {
    List<String> modules = byPage.get(name);
    return modules == null ? closure(MAIN) : modules;
  }

  private List<String> closure(String... from) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String module = open.remove();
      if (imports.containsKey(module) && seen.add(module)) {
        open.addAll(imports.getOrDefault(module, Collections.emptySet()));
      }
    }
    return List.copyOf(seen);
  }

  private static Set<String> imported(SiteFile file) {
    Set<String> imported = new LinkedHashSet<>();
    Matcher matcher = IMPORT.matcher(file.text());
    while (matcher.find()) {
      imported.add(URI.create(file.path()).resolve(matcher.group(1)).getPath());
    }
    return imported;
  }
}
