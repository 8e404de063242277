package dk.roret.progress;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that was measured about one citizen, the oldest first.
 *
 * @param all also what was corrected since
 */
public record History(List<Measurement> all) {

    public History {
        all = all.stream()
                .sorted(Comparator.comparing(Measurement::on).thenComparing(Measurement::id))
                .toList();
    }

    /** Those that no other has taken the place of. */
    public List<Measurement> standing() {
        Set<Long> corrected = new HashSet<>();
        all.stream().map(Measurement::corrects).filter(Objects::nonNull).forEach(corrected::add);
        return all.stream()
                .filter(measurement -> !corrected.contains(measurement.id()))
                .toList();
    }

    /** The step that was marked last for the indicator by such a rater, and when. */
    public Optional<Latest> latest(Indicator indicator, Predicate<Rater> rater) {
        Latest latest = null;
        for (Measurement measurement : standing()) {
            for (Measurement.Mark mark : measurement.marks()) {
                if (rater.test(measurement.rater()) && mark.indicator().sameScale(indicator)) {
                    latest = new Latest(measurement, mark.level());
                }
            }
        }
        return Optional.ofNullable(latest);
    }

    public record Latest(Measurement measurement, Level level) {}
}
