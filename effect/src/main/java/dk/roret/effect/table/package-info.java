/** Reads files, evaluates an analyst's expressions row by row, and hands back counts. */
@NullMarked
package dk.roret.effect.table;

import org.jspecify.annotations.NullMarked;
