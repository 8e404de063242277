/** What offers do, read out of a municipality's own register as a row of small trials. */
@NullMarked
package dk.roret.effect.register;

import org.jspecify.annotations.NullMarked;
