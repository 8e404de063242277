package dk.roret.progress;

import dk.roret.web.Page;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One who answers on the form: a row of five radios for an indicator.
 *
 * @param who begins the names of the fields, see {@link Answer#field}
 * @param label what the row is called: Sanne, dig, Jonas
 * @param now the step that is marked on the form
 * @param last the step of last time, which is shown faintly
 */
public record MeasureRow(
        String who, String label, boolean citizen, @Nullable Level now, Optional<History.Latest> last) {

    /** An empty row with last time's mark. */
    public static MeasureRow of(
            String who, String label, boolean citizen, Indicator indicator, History history, Predicate<Rater> rater) {
        return new MeasureRow(who, label, citizen, null, history.latest(indicator, rater));
    }

    public boolean was(Level level) {
        return last.map(History.Latest::level).filter(level::equals).isPresent();
    }

    /** How the step lies beside last time's, in words; empty where there was none. */
    public Optional<String> moved(Level level, Page page) {
        return last.map(before -> level.step() - before.level().step())
                .map(steps -> page.t(
                        steps == 0
                                ? "progress.measure.same"
                                : steps > 0 ? "progress.measure.up" : "progress.measure.down",
                        Math.abs(steps)));
    }
}
