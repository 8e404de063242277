/** Kroner and ranks held against arithmetic on paper. */
@NullMarked
package dk.roret.effect.economy;

import org.jspecify.annotations.NullMarked;
