/** Tests of the door. */
@NullMarked
package dk.roret.intake;

import org.jspecify.annotations.NullMarked;
