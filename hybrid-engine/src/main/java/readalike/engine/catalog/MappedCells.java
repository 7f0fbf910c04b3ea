package readalike.engine.catalog;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Cells in a file that is mapped into memory: the system may write them out and read them again, so
 * that they take nothing of the heap and may be more than the memory. The file lives as long as the
 * cells; where the system allows it, it has lost its name before the first cell is written, so that
 * not even a kill leaves it behind.
 */
final class MappedCells extends MatrixCells {
  private final int cells;
  private final MemorySegment columns;
  private final MemorySegment values;
  private final MemorySegment ages;

  /**
   * Maps a new file.
   *
   * @param folder where it lies; made when it is not there
   * @throws IOException when there is no room, or the system maps no files
   */
  MappedCells(Path folder, int cells, boolean timed) throws IOException {
    this.cells = cells;
    long numbers = (long) cells * Integer.BYTES;
    long bytes = 2 * numbers + (timed ? (long) cells * Character.BYTES : 0);
    MemorySegment all = map(folder, bytes);
    columns = all.asSlice(0, numbers);
    values = all.asSlice(numbers, numbers);
    ages = all.asSlice(2 * numbers);
  }

  private static MemorySegment map(Path folder, long bytes) throws IOException {
    Files.createDirectories(folder);
    FileStore store = Files.getFileStore(folder);
    if (store.getUsableSpace() < bytes) {
      // The system would find that out at some write, and stop the process.
      throw new IOException(
          "the ratings need "
              + bytes / 1_000_000
              + " MB on the disk of "
              + folder
              + ", which has "
              + store.getUsableSpace() / 1_000_000
              + " MB left; make room or give the command more memory (READALIKE_HEAP)");
    }
    Path file = Files.createTempFile(folder, "ratings-", ".mapped");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
    } finally {
      delete(file);
    }
  }

  /** Some systems keep the name of a mapped file. */
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  int size() {
    return cells;
  }

  @Override
  boolean isTimed() {
    return ages.byteSize() > 0;
  }

  @Override
  int column(int position) {
    return columns.getAtIndex(ValueLayout.JAVA_INT, position);
  }

  @Override
  float value(int position) {
    return values.getAtIndex(ValueLayout.JAVA_FLOAT, position);
  }

  @Override
  int age(int position) {
    return isTimed() ? ages.getAtIndex(ValueLayout.JAVA_CHAR, position) : 0;
  }

  @Override
  void set(int position, int column, float value, int age) {
    columns.setAtIndex(ValueLayout.JAVA_INT, position, column);
    values.setAtIndex(ValueLayout.JAVA_FLOAT, position, value);
    if (isTimed()) {
      ages.setAtIndex(ValueLayout.JAVA_CHAR, position, (char) age);
    }
  }
}
