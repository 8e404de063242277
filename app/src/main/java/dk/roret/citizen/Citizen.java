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
        @Nullable Responsible responsible) {

    /** Who has the course. */
    public record Responsible(
            @Nullable UUID caseworker,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable UUID team,
            @Nullable String teamName) {}

    public int age(LocalDate on) {
        return Period.between(birthDate, on).getYears();
    }
}
