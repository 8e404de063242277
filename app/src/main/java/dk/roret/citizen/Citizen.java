package dk.roret.citizen;

import dk.roret.access.CitizenId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen as the one who looks may see them: a protected name or address is left out for those who need not know.
 *
 * @param name empty where it is protected from this reader
 * @param coordinator who holds the threads; null only where nobody at work has the course or leads its team
 * @param underAge the parents decide still
 * @param address empty where it is unknown, or protected from this reader
 */
public record Citizen(
        CitizenId id,
        Optional<String> name,
        Optional<String> firstName,
        Cpr cpr,
        LocalDate birthDate,
        Optional<String> address,
        boolean isProtected,
        boolean interpreter,
        boolean underAge,
        @Nullable Responsible responsible,
        @Nullable Coordinator coordinator) {

    /** Who has the course. */
    public record Responsible(
            @Nullable UUID caseworker,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable UUID team,
            @Nullable String teamName) {}

    /**
     * Who holds the threads, and whom the citizen calls.
     *
     * @param chosen somebody decided it; otherwise it follows from who has the course
     */
    public record Coordinator(
            UUID id,
            String name,
            @Nullable String title,
            @Nullable String phone,
            boolean chosen) {}

    /** One and the same has the course and holds the threads. */
    public boolean oneForAll() {
        return responsible != null && coordinator != null && coordinator.id().equals(responsible.caseworker());
    }

    public int age(LocalDate on) {
        return Period.between(birthDate, on).getYears();
    }
}
