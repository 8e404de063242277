package dk.roret.effect.economy;

import org.jspecify.annotations.Nullable;

/**
 * What an offer says that it costs.
 *
 * @param kroner for a course, or for a place and week; null where it does not say
 */
record Price(
        @Nullable Double kroner, boolean perWeek, @Nullable Integer weeksPlanned) {
    /** What a course costs by it; null where that is not known. */
    @Nullable
    Double of(Course course) {
        if (kroner == null || !perWeek) {
            return kroner;
        }
        var weeks = course.weeks() == null ? weeksPlanned : course.weeks();
        return weeks == null ? null : (Double) (kroner * weeks);
    }
}
