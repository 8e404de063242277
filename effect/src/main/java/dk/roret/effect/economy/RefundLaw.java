package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader;
import dk.roret.effect.table.BadInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The state's share of a benefit by the number of weeks with benefit, and when the count starts over: lov om kommunernes
 * finansiering af visse offentlige ydelser, § 5 and § 6. The rows are dated.
 */
public final class RefundLaw {
    /** The resources that a package may bring. */
    static final String STEPS = "refund_steps";

    static final String RESTART = "refund_restart";

    private final DatedTable<Step> steps;
    private final DatedTable<Restart> restarts;
    private final NavigableMap<LocalDate, List<Step>> stepsFrom = new TreeMap<>();
    private final NavigableMap<LocalDate, Restart> restartFrom = new TreeMap<>();
    private final Set<Step> used = ConcurrentHashMap.newKeySet();

    /**
     * One step of the staircase.
     *
     * @param weekFrom the first week with benefit it holds for, from 1
     * @param weekTo the last; null: all later ones
     * @param statePercent 0 to 100; the municipality bears the rest
     */
    public record Step(
            LocalDate validFrom, int weekFrom, @Nullable Integer weekTo, double statePercent, Origin origin) {
        boolean holds(int week) {
            return week >= weekFrom && (weekTo == null || week <= weekTo);
        }
    }

    /** The count starts over after so many whole weeks of self-support within so many years, not necessarily in a row. */
    public record Restart(LocalDate validFrom, int selfSupportWeeks, int withinYears, Origin origin) {}

    private RefundLaw(DatedTable<Step> steps, DatedTable<Restart> restarts) {
        this.steps = steps;
        this.restarts = restarts;
        restarts.rows().forEach(restart -> restartFrom.put(restart.validFrom(), restart));
        steps.rows()
                .forEach(step -> stepsFrom
                        .computeIfAbsent(step.validFrom(), from -> new ArrayList<>())
                        .add(step));
    }

    static RefundLaw read(PackageReader files) {
        var before = new ArrayList<Step>();
        return new RefundLaw(
                DatedTable.read(files, STEPS, row -> step(row, before)),
                DatedTable.read(
                        files,
                        RESTART,
                        row -> new Restart(
                                row.date("valid_from"),
                                row.whole("self_support_weeks", 1),
                                row.whole("within_years", 1),
                                Origin.of(row))));
    }

    private static Step step(PackageReader.Row row, List<Step> before) {
        var step = new Step(
                row.date("valid_from"),
                row.whole("week_from", 1),
                row.optional("week_to").isEmpty() ? null : (Integer) row.whole("week_to", 1),
                row.number("state_percent", 0),
                Origin.of(row));
        if (step.statePercent() > 100) {
            throw row.refusal("state_percent", "is above 100");
        }
        if (step.weekTo() != null && step.weekTo() < step.weekFrom()) {
            throw row.refusal("week_to", "is before week_from");
        }
        for (var other : before) {
            if (other.validFrom().equals(step.validFrom())
                    && (other.holds(step.weekFrom()) || step.holds(other.weekFrom()))) {
                throw row.refusal("week_from", "is a week that another step of the same date holds for too");
            }
        }
        before.add(step);
        return step;
    }

    /** Weeks of benefit before this day count for nothing. */
    LocalDate firstDay() {
        if (stepsFrom.isEmpty()) {
            throw new BadInput(steps.place() + " has no rows");
        }
        return stepsFrom.firstKey();
    }

    /** @throws BadInput where no law is in force on the day, or it has no step for the week */
    double stateShare(int week, LocalDate day) {
        var rows = stepsFrom.floorEntry(day);
        if (rows == null) {
            throw new BadInput(steps.place() + " has no refund step in force on " + day + ", but an offer began then. "
                    + "The staircase begins on " + firstDay() + "; add a row for the law before it to a resource "
                    + STEPS
                    + " of the package");
        }
        for (var step : rows.getValue()) {
            if (step.holds(week)) {
                used.add(step);
                return step.statePercent() / 100;
            }
        }
        throw new BadInput(
                steps.place() + " has no refund step for week " + week + " among those from " + rows.getKey());
    }

    /** The rule in force on a day; null: the count never starts over. */
    @Nullable
    Restart restart(LocalDate day) {
        var entry = restartFrom.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    List<Step> used() {
        return steps.rows().stream().filter(used::contains).toList();
    }

    boolean stepsInFolder() {
        return steps.inFolder();
    }

    List<Restart> restarts() {
        return restarts.rows();
    }

    boolean restartsInFolder() {
        return restarts.inFolder();
    }
}
