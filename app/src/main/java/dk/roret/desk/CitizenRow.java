package dk.roret.desk;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.benefit.Benefit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One citizen in a list.
 *
 * @param ground why the reader may see the citizen
 * @param name empty where it is protected from the reader
 * @param benefit empty for a citizen who is on none
 * @param week number in the spell
 * @param readiness as data packages name it; null when not assessed
 * @param caseworker null when nobody has the course
 * @param contact the next that is agreed; null when none is
 * @param needs what it needs of the reader, the most urgent first
 */
public record CitizenRow(
        CitizenId id,
        Ground ground,
        Optional<String> name,
        int born,
        Optional<Benefit> benefit,
        int week,
        @Nullable String readiness,
        @Nullable String caseworker,
        @Nullable Contact contact,
        List<Need> needs) {

    static final Comparator<Need> MOST_URGENT_FIRST = Comparator.comparing(
                    Need::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Need::kind);

    public Optional<Need> need() {
        return needs.stream().findFirst();
    }

    boolean has(Need.Kind kind) {
        return needs.stream().anyMatch(need -> need.kind() == kind);
    }

    Urgency urgency(LocalDate today) {
        return needs.stream()
                .map(need -> need.urgency(today))
                .min(Comparator.naturalOrder())
                .orElse(Urgency.LATER);
    }
}
