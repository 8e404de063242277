package dk.roret.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit that comes round to a team.
 *
 * @param contact who comes, and how they are reached
 * @param visits the next one first, then those before it, the latest first
 */
public record Round(
        UUID id, String unit, String contact, UUID team, String teamName, Optional<Ending> ending, List<Visit> visits) {

    public record Ending(LocalDate on, String by, String why) {}

    public enum State {
        PLANNED,
        HELD,
        SKIPPED,
        /** The round ended before it. */
        CALLED_OFF
    }

    /**
     * @param heldOn null where nobody came
     * @param words what was learnt, or why nobody came; null where it is not told
     */
    public record Visit(
            UUID id,
            State state,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable String words,
            @Nullable String toldBy,
            List<Presented> offers) {}

    /** An offer that is told of. */
    public record Presented(UUID offer, String name) {}

    /** Empty when the round has ended. */
    public Optional<Visit> next() {
        return visits.stream().filter(visit -> visit.state() == State.PLANNED).findAny();
    }

    /** Those that have been told of. */
    public List<Visit> told() {
        return visits.stream()
                .filter(visit -> visit.state() == State.HELD || visit.state() == State.SKIPPED)
                .toList();
    }
}
