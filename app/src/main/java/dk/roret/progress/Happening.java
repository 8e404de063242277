package dk.roret.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the way.
 *
 * @param id of a success that the citizen wrote here; null for what other modules know
 */
public record Happening(
        LocalDate on, Kind kind, String words, @Nullable UUID id) {

    public enum Kind {
        /** An offer began. */
        EFFORT,
        /** A goal was reached. */
        GOAL,
        /** A step of the citizen's own was done. */
        STEP,
        /** The citizen wrote that something went well. */
        SUCCESS;

        /** Key of what it is called. */
        public String text() {
            return "progress.happening." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Large enough to stand in the curve. */
    public boolean marksTheCurve() {
        return switch (kind) {
            case EFFORT, GOAL -> true;
            case STEP, SUCCESS -> false;
        };
    }
}
