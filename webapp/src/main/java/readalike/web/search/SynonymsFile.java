package readalike.web.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import readalike.engine.text.Synonyms;

/**
 * The file {@code synonyms.txt} of a data folder, in Solr's format. A change takes effect at the
 * next look; while a line is bad, the synonyms from before stay in force. Thread-safe.
 */
public final class SynonymsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SynonymsFile.class);
  private static final String NAME = "synonyms.txt";
  private static final long MOST_BYTES = 4L << 20;
  private static final int MOST_REPORTED = 20;

  private final Path file;
  private volatile State state = new State("", Synonyms.NONE, List.of());

  /**
   * What a look found.
   *
   * @param version of the file that was read last
   * @param synonyms in force
   * @param problems of that file, none when it is in force
   */
  private record State(String version, Synonyms synonyms, List<String> problems) {}

  /** Names the file and looks at it for the first time; it need not be there. */
  public static SynonymsFile in(Path data) {
    SynonymsFile synonyms = new SynonymsFile(data.resolve(NAME));
    synonyms.refresh();
    return synonyms;
  }

  private SynonymsFile(Path file) {
    this.file = file;
  }

  /** The synonyms in force. */
  public Synonyms current() {
    return state.synonyms;
  }

  /** What is wrong with the file, line by line; empty when nothing is. */
  public List<String> problems() {
    return state.problems;
  }

  /** Reads the file when it is another one than at the last look. */
  public synchronized void refresh() {
    State before = state;
    String version = version();
    if (version.equals(before.version)) {
      return;
    }
    state = version.isEmpty() ? new State("", Synonyms.NONE, List.of()) : read(version, before);
    if (state.problems.isEmpty()) {
      LOG.info("{} phrases of {} have synonyms", state.synonyms.size(), file);
    } else {
      LOG.warn(
          "{} is not used, what was read before stays in force: {}",
          file,
          String.join("; ", state.problems));
    }
  }

  /** Empty when there is no file. */
  private String version() {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return facts.lastModifiedTime() + " " + facts.size();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private State read(String version, State before) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return new State(
            version, before.synonyms, List.of("the file has more than " + MOST_BYTES + " bytes"));
      }
      Synonyms.Parsed parsed = Synonyms.parse(Files.readAllLines(file));
      return parsed.problems().isEmpty()
          ? new State(version, parsed.synonyms(), List.of())
          : new State(
              version, before.synonyms, parsed.problems().stream().limit(MOST_REPORTED).toList());
    } catch (IOException e) {
      return new State(version, before.synonyms, List.of("the file is not readable UTF-8: " + e));
    }
  }
}
