/** What offers are worth in kroner, to whom, and how they rank; rates and law are dated rows. */
@NullMarked
package dk.roret.effect.economy;

import org.jspecify.annotations.NullMarked;
