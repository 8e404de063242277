package dk.roret.segment;

import java.util.Locale;

/** How a course begins. */
public enum Segment {
    /** Lacks only a job: is helped on at the door. */
    FINDS_SOON,
    /** Begins an effort on the first day. */
    EARLY,
    /** Begins on the first day with several things at once, such as work and help with something else. */
    PARALLEL;

    /** Key of the name; {@code .short} after it is for figures, {@code .mine} and {@code .other} tell what it means. */
    public String text() {
        return "segment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
