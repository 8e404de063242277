package dk.roret.plan;

import dk.roret.citizen.FirstName;
import dk.roret.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something concrete that somebody does.
 *
 * @param revision counts this step's versions from 1
 * @param added who wrote it first
 * @param latest who wrote this version
 */
public record Step(StepId id, int revision, Content content, State state, Stamp added, Stamp latest) {

    public enum State {
        /** Waits for the other side's yes. */
        PROPOSED,
        /** The other side said no, or the one who proposed it thought again. */
        DECLINED,
        OPEN,
        DONE,
        /** Put away by the one who had promised it. */
        DROPPED
    }

    /** Who wrote a version, for which side, and when. */
    public record Stamp(String name, Side side, Instant at) {
        public String firstName() {
            return FirstName.of(name);
        }
    }

    /**
     * What is said of a step.
     *
     * @param note where or when, in words
     * @param due the last day; null when it has none
     * @param goal the goal it leads to; null when it leads to none in particular
     */
    public record Content(
            String words,
            @Nullable String note,
            @Nullable LocalDate due,
            Owner owner,
            @Nullable GoalId goal) {

        /** In characters as people count them. */
        public static final int LONGEST_WORDS = 200;

        public static final int LONGEST_NOTE = 100;

        public Content {
            Typed.check(words, LONGEST_WORDS);
            if (note != null) {
                Typed.check(note, LONGEST_NOTE);
            }
        }
    }

    public boolean citizens() {
        return content.owner().side() == Side.CITIZEN;
    }

    /** Open, and its day is over. */
    public boolean missed(LocalDate today) {
        LocalDate due = content.due();
        return state == State.OPEN && due != null && due.isBefore(today);
    }

    /** The side whose yes makes a proposal a step. */
    public Side answers() {
        return added.side() == Side.CITIZEN ? Side.MUNICIPALITY : Side.CITIZEN;
    }

    /** Somebody else than its owner wrote the words that stand. */
    public boolean correctedByOther() {
        return state == State.OPEN
                && revision > 1
                && latest.side() != content.owner().side();
    }
}
