/** Tests of the package of the same name. */
@NullMarked
package dk.roret.effect.cli;

import org.jspecify.annotations.NullMarked;
