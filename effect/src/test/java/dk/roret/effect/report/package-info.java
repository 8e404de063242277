/** What a leader is told, and what nobody is told. */
@NullMarked
package dk.roret.effect.report;

import org.jspecify.annotations.NullMarked;
