/**
 * What a build is on disk: field names, analyzers, files and how they are opened as one snapshot.
 *
 * <p>In: books, profiles and trained models, from the offline end. Out: a {@link
 * readalike.engine.format.Snapshot} of one build, whole or refused. Writer and reader of each file
 * stand side by side here, so that they cannot drift apart.
 */
package readalike.engine.format;
