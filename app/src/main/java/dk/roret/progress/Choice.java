package dk.roret.progress;

import java.time.Instant;
import java.util.List;

/**
 * The themes that were chosen at one time.
 *
 * @param themes their keys
 * @param who the name of the one who chose, or wrote down what the citizen chose
 */
public record Choice(List<String> themes, Instant at, String who, boolean byCitizen) {}
