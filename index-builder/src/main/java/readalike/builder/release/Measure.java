package readalike.builder.release;

/** What builds are compared by, reader by reader. */
enum Measure {
  /** How well the hybrid ranks: NDCG@10, more is better. */
  RANKING("panel.csv", "ndcg@10"),

  /** How well stars are predicted: the mean squared error of a reader's, less is better. */
  STARS("panel-stars.csv", "squared_error");

  private final String file;
  private final String column;

  Measure(String file, String column) {
    this.file = file;
    this.column = column;
  }

  /** Name of the file that a build keeps its panel in. */
  String file() {
    return file;
  }

  /** Name of the measure in that file. */
  String column() {
    return column;
  }
}
