package readalike.engine.hybrid;

/**
 * The weighted parts of every book of an index, one column each, by book number.
 *
 * @param taste scores of the taste part
 * @param content scores of the content part
 * @param popularity scores of the popularity part
 */
record PartColumns(float[] taste, float[] content, float[] popularity) {
  static PartColumns ofSize(int books) {
    return new PartColumns(new float[books], new float[books], new float[books]);
  }

  /** The sum of a book's parts. */
  float total(int book) {
    return taste[book] + content[book] + popularity[book];
  }

  int books() {
    return taste.length;
  }
}
