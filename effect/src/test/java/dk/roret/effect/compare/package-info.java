/** Tests of the package of the same name. */
@NullMarked
package dk.roret.effect.compare;

import org.jspecify.annotations.NullMarked;
