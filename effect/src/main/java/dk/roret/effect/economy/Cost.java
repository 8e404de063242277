package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the matched participations cost.
 *
 * @param mean kroner for each, over those whose price is known; null where none is. No price is not known, never 0
 * @param billed how many had a price of their own
 * @param reckoned how many were reckoned from the offer's price
 * @param notKnown how many had neither
 */
public record Cost(@Nullable Difference mean, int billed, int reckoned, int notKnown) {}
