/** The effect engine on a real cluster, held against DuckDB on the same files. */
@NullMarked
package dk.roret.trino;

import org.jspecify.annotations.NullMarked;
