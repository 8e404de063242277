/** The main road, tried. */
@NullMarked
package dk.roret.road;

import org.jspecify.annotations.NullMarked;
