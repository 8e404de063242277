package dk.roret.stage;

import java.util.List;
import java.util.Optional;

/**
 * Where a citizen stands in law.
 *
 * @param stage empty for a citizen on no benefit, or where no row tells
 * @param readiness how ready for work the municipality finds the citizen; empty when it has not said
 * @param ahead what happens next, the nearest first
 * @param duties what the benefit depends on
 * @param rights what the citizen may ask for
 * @param complaint how to be heard, and how to complain
 */
public record Standing(
        Optional<Rule> stage,
        Optional<Rule> readiness,
        List<Milestone> ahead,
        List<Rule> duties,
        List<Rule> rights,
        List<Rule> complaint) {}
