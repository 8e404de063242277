/** Honest estimates of what efforts do to time on benefit. */
@NullMarked
package dk.roret.effect;

import org.jspecify.annotations.NullMarked;
