package dk.roret.effect.economy;

import org.jspecify.annotations.Nullable;

/**
 * How an offer did in one dimension.
 *
 * @param raw the mean before shrinking
 * @param value drawn towards the other offers, so that few answers do not top or bottom a list
 * @param stdError of {@code value}; null where the answers do not differ
 * @param n how many participations were measured; matched ones for employment
 */
public record Score(double raw, double value, @Nullable Double stdError, int n) {}
