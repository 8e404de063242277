/** What a leader reads: an evaluation as pages of HTML that need nothing but themselves. */
@NullMarked
package dk.roret.effect.report;

import org.jspecify.annotations.NullMarked;
