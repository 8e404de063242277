/** The arithmetic, held against textbooks, exact fractions and R. */
@NullMarked
package dk.roret.effect;

import org.jspecify.annotations.NullMarked;
