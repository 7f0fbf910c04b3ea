package readalike.builder.sample;

/**
 * @param book position in the catalogue
 * @param stars 1 to 5
 * @param time seconds since 1970
 */
record SampleRating(int book, int stars, long time) {}
