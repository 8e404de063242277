package dk.roret.jobsearch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's own search strategy as it was saved.
 *
 * @param revision counts versions from 1; 0 before the first
 * @param author who saved it; null before the first
 */
public record Strategy(
        int revision, Content content, @Nullable Author author) {

    static final Strategy NONE = new Strategy(0, new Content(null, null, null, null, null, null), null);

    /** Who saved a version, and when. */
    public record Author(String name, boolean citizen, Instant at) {}

    /**
     * What it says, each part null where nothing is written.
     *
     * @param trades what kind of work
     * @param people whom the citizen knows
     * @param offers what the citizen can offer
     * @param needs what the citizen needs; it never leaves the house
     * @param contact telephone or e-mail for an employer
     */
    public record Content(
            @Nullable String trades,
            @Nullable String companies,
            @Nullable String people,
            @Nullable String offers,
            @Nullable String needs,
            @Nullable String contact) {

        /** In characters as people count them. */
        public static final int LONGEST = 1000;

        public static final int LONGEST_CONTACT = 100;
    }

    /** There is enough to hand to an employer. */
    public boolean hasLeaflet() {
        return content.offers() != null && content.trades() != null;
    }
}
