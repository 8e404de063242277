package dk.roret.citizen;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed about who is to hold the threads.
 *
 * @param who id of a colleague, or {@link #COURSE}
 * @param from as a date field sends it
 * @param until the same; empty for no last day
 */
public record CoordinatorForm(String who, String from, String until, String reason) {

    /** Whoever has the course. */
    public static final String COURSE = "course";

    List<Problem> problems(List<Colleague> colleagues, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!who.equals(COURSE) && chosen(colleagues).isEmpty()) {
            problems.add(new Problem("who", "TOV-01", "citizen.coordinator.nobody"));
        }
        LocalDate first = TypedDay.of(from);
        if (first == null || first.isBefore(today)) {
            problems.add(new Problem("from", "TOV-02", "citizen.coordinator.wrong-from"));
        }
        LocalDate last = TypedDay.of(until);
        if (!until.isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            problems.add(new Problem("until", "TOV-03", "citizen.coordinator.wrong-until"));
        }
        problems.addAll(HandoverForm.empty("", reason).asking());
        return problems;
    }

    Optional<UUID> chosen(List<Colleague> colleagues) {
        return colleagues.stream()
                .map(Colleague::id)
                .filter(id -> id.toString().equals(who))
                .findAny();
    }
}
