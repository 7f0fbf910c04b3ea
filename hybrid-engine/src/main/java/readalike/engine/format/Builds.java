package readalike.engine.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The builds under a data folder, and which of them is served.
 *
 * <p>{@code builds/<id>/} is one immutable build; {@code builds/current} holds the id of the served
 * one and is replaced by an atomic rename, so that a crash at any moment leaves the old build or
 * the new one, never half of one. A build is written in a folder whose name begins with a dot and
 * gets its name when it is complete.
 */
public final class Builds {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,80}");
  private static final String CURRENT = "current";

  private final Path folder;

  /**
   * Names the place; nothing is touched yet.
   *
   * @param data the data folder, such as {@code data/var}
   */
  public Builds(Path data) {
    this.folder = data.resolve("builds");
  }

  /** The data folder. */
  public Path data() {
    return folder.toAbsolutePath().getParent();
  }

  /** The folder of the served build, empty when none has been published. */
  public Optional<Path> current() throws IOException {
    try {
      String id = Files.readString(folder.resolve(CURRENT)).strip();
      if (!isId(id)) {
        throw new IOException(
            folder.resolve(CURRENT)
                + " names no build; serve one of "
                + list()
                + " with ./readalike rollback, or build again");
      }
      return Optional.of(folder.resolve(id));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * A fresh folder to write a build in. Drafts that were cut off are removed; the caller sees to it
   * that nobody is still writing one.
   *
   * @param id letters, digits, hyphens and underscores
   * @throws IOException when there is such a build already
   */
  public Path begin(String id) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + checked(id));
    if (Files.exists(folder.resolve(id))) {
      throw new IOException("there is already a build " + id + " in " + folder);
    }
    removeDrafts();
    return Files.createDirectory(draft);
  }

  private void removeDrafts() throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*")) {
      for (Path draft : drafts) {
        if (Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
          delete(draft);
        }
      }
    }
  }

  /**
   * Makes a finished draft the served build.
   *
   * @param draft what {@link #begin} gave
   * @return the build's folder
   */
  public Path publish(Path draft) throws IOException {
    Path build = keep(draft);
    makeCurrent(build.getFileName().toString());
    return build;
  }

  /**
   * Gives a finished draft its name and leaves the served build as it is. Every file is on disk
   * before the name appears.
   *
   * @param draft what {@link #begin} gave
   * @return the build's folder
   */
  public Path keep(Path draft) throws IOException {
    String id = draft.getFileName().toString().substring(1);
    Path build = folder.resolve(checked(id));
    syncTree(draft);
    Files.move(draft, build, StandardCopyOption.ATOMIC_MOVE);
    return build;
  }

  /**
   * Serves another build, to roll back for example.
   *
   * @throws IOException when there is no such build
   */
  public void makeCurrent(String id) throws IOException {
    if (!Files.isDirectory(folder.resolve(checked(id)))) {
      throw new IOException("there is no build " + id + " in " + folder + "; it has " + list());
    }
    Path next = folder.resolve("." + CURRENT + "-" + id);
    Files.write(next, id.getBytes(StandardCharsets.UTF_8));
    sync(next);
    Files.move(
        next,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    syncFolder(folder);
  }

  /** The folder of a build by its id, whether there is one or not. */
  public Path folder(String id) {
    return folder.resolve(checked(id));
  }

  /** The ids of all finished builds, oldest first by name. */
  public List<String> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (isId(name)) {
          ids.add(name);
        }
      }
    }
    ids.sort(Comparator.naturalOrder());
    return List.copyOf(ids);
  }

  /**
   * Removes all but the newest builds; the served one always stays.
   *
   * @param keep how many to keep, at least 1
   */
  public void prune(int keep) throws IOException {
    Optional<Path> served = current();
    List<String> ids = list();
    for (String id : ids.subList(0, Math.max(0, ids.size() - keep))) {
      Path build = folder.resolve(id);
      if (served.isPresent() && !served.get().equals(build)) {
        takeAway(build);
      }
    }
  }

  /**
   * Removes one build.
   *
   * @return false when it is the served one, which stays, or there is none
   */
  public boolean remove(String id) throws IOException {
    Path build = folder.resolve(checked(id));
    if (!Files.isDirectory(build) || current().filter(build::equals).isPresent()) {
      return false;
    }
    takeAway(build);
    return true;
  }

  /** Out of sight first: a half-deleted build must never look like a whole one. */
  private void takeAway(Path build) throws IOException {
    Path doomed = folder.resolve("." + build.getFileName());
    delete(doomed);
    Files.move(build, doomed, StandardCopyOption.ATOMIC_MOVE);
    delete(doomed);
  }

  private static boolean isId(String name) {
    return ID.matcher(name).matches() && !name.equals(CURRENT);
  }

  private static String checked(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "build id must be letters, digits, - and _, and not \"current\", got \"" + id + "\"");
    }
    return id;
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void syncTree(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        if (Files.isDirectory(path)) {
          syncFolder(path);
        } else {
          sync(path);
        }
      }
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes names durable where the file system lets a folder be opened (not on Windows). */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(Builds.class.getName())
          .log(System.Logger.Level.DEBUG, "folder not synced: {0}", folder);
    }
  }
}
