package readalike.builder.clean;

import readalike.builder.csv.TableFile;

/** A table whose kind is known. */
record KnownTable(TableFile file, TableKind kind) {}
