package readalike.engine.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the cells of matrices lie: in arrays, or in a mapped file when a matrix would take more of
 * the heap than its share. Both give the same numbers. What is made of a matrix lies where that
 * does.
 *
 * @param folder for mapped files, of which none is left when the matrices are gone; without one,
 *     all lie in arrays
 * @param most bytes of a matrix that lies in arrays
 */
public record MatrixStorage(Optional<Path> folder, long most) {
  /** All in arrays. */
  public static final MatrixStorage HEAP = new MatrixStorage(Optional.empty(), Long.MAX_VALUE);

  /**
   * Training holds up to four matrices at once, and the factors beside them, so that with an eighth
   * for each, half of the heap is left.
   */
  private static final int SHARE_OF_HEAP = 8;

  public MatrixStorage {
    if (most < 0) {
      throw new IllegalArgumentException("most must be >= 0, got " + most);
    }
  }

  /** In arrays up to an eighth of the heap, beyond it in files. */
  public static MatrixStorage byHeap(Path folder) {
    return new MatrixStorage(Optional.of(folder), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** All in files, whatever they take. */
  public static MatrixStorage mapped(Path folder) {
    return new MatrixStorage(Optional.of(folder), 0);
  }

  /**
   * Room for so many cells.
   *
   * @throws UncheckedIOException when a file cannot be mapped
   */
  MatrixCells cells(int count, boolean timed) {
    long bytes = count * (2L * Integer.BYTES + (timed ? Character.BYTES : 0));
    if (folder.isEmpty() || bytes <= most || count == 0) {
      return new HeapCells(count, timed);
    }
    try {
      return new MappedCells(folder.get(), count, timed);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
