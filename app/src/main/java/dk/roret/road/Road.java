package dk.roret.road;

import dk.roret.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the whole map.
 *
 * @param phases the first week on the benefit of each phase, ascending; the first is 1
 * @param decision empty while it is proposed
 * @param lastEntry number of what was written last in it; 0 where nothing was
 */
public record Road(
        long id, List<Integer> phases, Optional<Decision> decision, Begun begun, long lastEntry, List<Entry> entries) {

    public record Begun(String by, Instant at) {}

    /** What the committee decided, from which day it holds. */
    public record Decision(
            LocalDate on, String committee, String reference, String words, String enteredBy, Instant enteredAt) {}

    /** A stretch: one target group in one phase. */
    public record Place(String group, int phase) {}

    /**
     * An effort on a stretch.
     *
     * @param name null for a type, and for an offer that is withdrawn
     * @param least price of one course; {@code most} is the same for an offer. Null where none is known
     * @param inGroups citizens meet as a group, not one by one
     */
    public record Entry(
            Place place,
            Effort effort,
            @Nullable String name,
            @Nullable Money least,
            @Nullable Money most,
            boolean inGroups) {}

    public List<Entry> at(Place place) {
        return entries.stream().filter(entry -> entry.place().equals(place)).toList();
    }

    /** The last week of a phase; null: all later weeks. */
    public @Nullable Integer until(int phase) {
        int next = phases.indexOf(phase) + 1;
        return next == phases.size() ? null : Integer.valueOf(phases.get(next) - 1);
    }

    /** Changes with everything that is changed in it: whoever decides a proposal decides the one they saw. */
    public String revision() {
        return id + "-" + lastEntry + "-" + phases.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    boolean has(Place place, Effort effort) {
        return at(place).stream().anyMatch(entry -> entry.effort().equals(effort));
    }
}
