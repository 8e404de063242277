/** Time until people leave, who leaves how, and how sure that is: pure arithmetic on counts. */
@NullMarked
package dk.roret.effect;

import org.jspecify.annotations.NullMarked;
