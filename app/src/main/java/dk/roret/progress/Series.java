package dk.roret.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one side has said of one theme over time. Units are kept apart from each other as they are from the citizen.
 *
 * @param unit null for the citizen's own
 * @param rater the professional who measured last; null for the citizen's own
 * @param points one for each day with an answer, forward in time
 * @param moves how far each indicator has gone, on the scale that is used now
 */
public record Series(@Nullable String unit, @Nullable String rater, List<Point> points, List<Move> moves) {

    /** @param level the mean of this side's newest answer to each indicator, so that one left out does not move it */
    public record Point(LocalDate on, double level) {}

    /** An indicator from the first answer to the last; the same one when it was answered once. */
    public record Move(Measurement.Mark first, LocalDate firstOn, Measurement.Mark last, LocalDate lastOn) {

        public Indicator indicator() {
            return last.indicator();
        }

        public int steps() {
            return last.level().step() - first.level().step();
        }

        public boolean twice() {
            return firstOn.isBefore(lastOn);
        }
    }

    public boolean citizens() {
        return unit == null;
    }

    public Point latest() {
        return points.getLast();
    }

    /** The indicators that can be held against an earlier day. */
    public List<Move> compared() {
        return moves.stream().filter(Move::twice).toList();
    }

    /** Mean steps from the first answer to the last over {@link #compared}; 0 where there are none. */
    public double change() {
        return compared().stream().mapToInt(Move::steps).average().orElse(0);
    }

    /** The citizen's own first, then each unit, the one that measured first before the others. */
    public static List<Series> of(History history, String theme) {
        Map<String, List<Measurement>> sides = new LinkedHashMap<>();
        for (Measurement measurement : history.standing()) {
            if (measurement.marks().stream()
                    .anyMatch(mark -> mark.indicator().theme().equals(theme))) {
                String unit = measurement.rater() instanceof Rater.Professional professional ? professional.unit() : "";
                sides.computeIfAbsent(unit, first -> new ArrayList<>()).add(measurement);
            }
        }
        return sides.values().stream()
                .map(measurements -> of(measurements, theme))
                .sorted(Comparator.comparing(series -> !series.citizens()))
                .toList();
    }

    private static Series of(List<Measurement> measurements, String theme) {
        Map<String, Measurement.Mark> newest = new LinkedHashMap<>();
        Map<String, Move> moves = new LinkedHashMap<>();
        TreeMap<LocalDate, Point> points = new TreeMap<>();
        for (Measurement measurement : measurements) {
            for (Measurement.Mark mark : measurement.marks()) {
                if (mark.indicator().theme().equals(theme)) {
                    newest.put(mark.indicator().key(), mark);
                    moves.merge(mark.indicator().key(), begin(mark, measurement.on()), Series::further);
                }
            }
            points.put(measurement.on(), new Point(measurement.on(), mean(newest.values())));
        }
        Rater last = measurements.getLast().rater();
        return new Series(
                last instanceof Rater.Professional professional ? professional.unit() : null,
                last instanceof Rater.Professional professional ? professional.name() : null,
                List.copyOf(points.values()),
                List.copyOf(moves.values()));
    }

    private static Move begin(Measurement.Mark mark, LocalDate on) {
        return new Move(mark, on, mark, on);
    }

    private static Move further(Move before, Move now) {
        return before.indicator().sameScale(now.indicator())
                ? new Move(before.first(), before.firstOn(), now.last(), now.lastOn())
                : now;
    }

    private static double mean(Collection<Measurement.Mark> marks) {
        return marks.stream().mapToInt(mark -> mark.level().step()).average().orElseThrow();
    }
}
