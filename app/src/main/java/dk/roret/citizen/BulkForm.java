package dk.roret.citizen;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about handing over all of somebody's courses.
 *
 * @param back first day at work again as a date field sends it; empty when they go for good
 */
public record BulkForm(String reason, String back) {

    List<Problem> problems(Division division, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (division.receivers().isEmpty()) {
            problems.add(new Problem("division", "OVD-10", "citizen.bulk.nobody"));
        }
        problems.addAll(HandoverForm.empty("", reason).asking());
        if (!back.isBlank()) {
            LocalDate day = backOn();
            if (day == null || !day.isAfter(today)) {
                problems.add(new Problem("back", "OVD-11", "citizen.bulk.wrong-back"));
            }
        }
        return problems;
    }

    @Nullable
    LocalDate backOn() {
        return TypedDay.of(back);
    }
}
