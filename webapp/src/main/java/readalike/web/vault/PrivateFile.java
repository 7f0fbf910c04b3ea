package readalike.web.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner can read and write (mode 600), where the system has modes. */
public final class PrivateFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFile() {}

  /**
   * Opens a file that must not be there yet, for writing.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there
   */
  public static FileChannel create(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] mode =
        hasModes(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    return FileChannel.open(file, options, mode);
  }

  /** Whether others can read or change a file. */
  static boolean isOpenToOthers(Path file) throws IOException {
    return hasModes(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean hasModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
