package dk.roret.outcome;

import dk.roret.benefit.Exit;
import dk.roret.value.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Spells that went alike, in whole weeks from their first day.
 *
 * @param entry followed from the end of this week on: 0 for those seen from the beginning, more for those who were on
 *     the benefit already when the window opened
 * @param week in which they ended, or after which they were no longer seen
 * @param exit why they ended; null when they were still running
 */
record SpellCount(int entry, int week, @Nullable Exit exit, Tally tally) {}
