/**
 * The synthetic readers of {@code data/sample}.
 *
 * <p>In: the sample's books, how famous each is, and a configuration with a seed. Out: {@code
 * ratings.csv} ({@code user_id,book_id,rating,timestamp}), the same bytes on every machine. Nobody
 * in it is or was a real person; the pages say so wherever such readers are shown.
 *
 * <p>How a rating comes about: a reader has a few <em>anchors</em>, the books that formed the
 * taste. From their tags, their era and a hidden style that no tag shows follows an affinity to
 * every book. The next book is drawn by exposure (a steep function of fame), language, affinity,
 * loyalty to liked authors and the pull of the next volume; its stars follow from the book's hidden
 * quality, the reader's leniency, the affinity and chance.
 */
package readalike.builder.sample;
