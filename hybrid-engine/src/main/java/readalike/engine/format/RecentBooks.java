package readalike.engine.format;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import readalike.engine.catalog.Book;

/**
 * Books that were read lately. Lists and their reasons name the same books again and again, and
 * each would be unpacked from its block of stored fields. Books of a build never change. Thread-
 * safe; holds at most {@value #SLOTS}.
 */
final class RecentBooks {
  private static final int SLOTS = 1 << 12;

  private final AtomicReferenceArray<Read> slots = new AtomicReferenceArray<>(SLOTS);

  private record Read(int number, Book book) {}

  /** Reads a book from where it is kept. */
  @FunctionalInterface
  interface Source {
    Book read(int number) throws IOException;
  }

  Book book(int number, Source source) throws IOException {
    int slot = number & (SLOTS - 1);
    Read read = slots.get(slot);
    if (read == null || read.number() != number) {
      read = new Read(number, source.read(number));
      slots.set(slot, read);
    }
    return read.book();
  }
}
