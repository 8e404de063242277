package dk.roret.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * A picture of the living database: pseudonymous, and never changed.
 *
 * @param id the last day seen, and the first letters of the digest of its description: equal content, equal id
 * @param from the first day that it sees, {@code until} the last
 */
record Snapshot(String id, LocalDate from, LocalDate until, List<Resource> resources) {

    /** @param sha256 of the file */
    record Resource(String name, long rows, long bytes, String sha256) {}

    long bytes() {
        return resources.stream().mapToLong(Resource::bytes).sum();
    }
}
