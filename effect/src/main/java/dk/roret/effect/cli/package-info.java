/** The command line: {@code effect survival} and its siblings. */
@NullMarked
package dk.roret.effect.cli;

import org.jspecify.annotations.NullMarked;
