/** Tests of the package of the same name. */
@NullMarked
package dk.roret.effect.register;

import org.jspecify.annotations.NullMarked;
