/** Ambassador rounds, tried. */
@NullMarked
package dk.roret.round;

import org.jspecify.annotations.NullMarked;
