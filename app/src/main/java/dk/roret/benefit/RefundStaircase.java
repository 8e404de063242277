package dk.roret.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state's share of a benefit by the number of weeks with benefit, the municipality's being the rest. Source: the
 * rows of {@code benefit/refund.csv}, each with its own.
 */
public final class RefundStaircase {

    private final List<Step> steps;

    RefundStaircase(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static RefundStaircase read() {
        return new RefundStaircase(LawTable.read(
                "/benefit/refund.csv",
                row -> new Step(
                        LocalDate.parse(row.getField("valid_from")),
                        Integer.parseInt(row.getField("week_from")),
                        row.getField("week_to").isEmpty() ? null : Integer.valueOf(row.getField("week_to")),
                        Integer.parseInt(row.getField("state_percent")),
                        row.getField("source"))));
    }

    /**
     * One step of the staircase.
     *
     * @param weekFrom the first week with benefit that it holds for, from 1
     * @param weekTo the last; null: all later ones
     * @param statePercent 0 to 100
     */
    public record Step(
            LocalDate validFrom, int weekFrom, @Nullable Integer weekTo, int statePercent, String source) {

        public int municipalPercent() {
            return 100 - statePercent;
        }

        boolean holds(int week) {
            return week >= weekFrom && (weekTo == null || week <= weekTo);
        }
    }

    /**
     * The step for the given week with benefit, counted from 1.
     *
     * @return empty where no staircase was in force on the day
     */
    public Optional<Step> step(int week, LocalDate on) {
        return LawTable.inForce(steps, Step::validFrom, on).stream()
                .filter(step -> step.holds(week))
                .findAny();
    }

    /** The step that holds for every week the count may stand at; empty when it may be more than one. */
    Optional<Step> step(RefundCount count, LocalDate on) {
        int most = count.atMost() == null ? Integer.MAX_VALUE : count.atMost();
        return step(count.atLeast(), on).filter(step -> step.holds(most));
    }
}
