/** Roret: the citizen at the helm, every effort measured, all on one truth. */
@NullMarked
package dk.roret;

import org.jspecify.annotations.NullMarked;
