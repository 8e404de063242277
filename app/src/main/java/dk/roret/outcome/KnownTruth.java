package dk.roret.outcome;

import java.util.Map;

/** What offers really do. Nobody knows that but whoever made a municipality up. */
public interface KnownTruth {

    /**
     * Weeks on support that a start really saves within a year.
     *
     * @param error of the truth itself, where it was found by replaying lives a finite number of times
     */
    record Effect(double weeksSaved, double error) {}

    /** By the offer's id in {@code offer.published_offer}; empty while it is not known yet. */
    Map<String, Effect> byOffer();
}
