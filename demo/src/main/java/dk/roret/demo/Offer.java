package dk.roret.demo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the package shows it, and who is chosen for it.
 *
 * @param rate starts per 1,000 person-weeks where the intake counts 1
 * @param opens the first week it can be started
 * @param closes the first week it can no longer be started
 * @param noShow share who never come
 */
record Offer(
        String id,
        String name,
        String type,
        String provider,
        String department,
        String description,
        boolean pricePerWeek,
        BigDecimal price,
        int weeks,
        double noShow,
        String intake,
        double rate,
        List<Group> groups,
        int opens,
        int closes,
        Effect effect) {

    boolean isWageSubsidy() {
        return type.equals("wage_subsidy");
    }

    boolean isOpen(int week) {
        return week >= opens && week < closes;
    }

    /**
     * The truth of an offer: factors on the weekly chance of leaving, while the course runs and for some weeks
     * after it, the latter raised to the share of the course that was completed.
     */
    record Effect(
            double duringJob,
            double duringEducation,
            double afterJob,
            double afterEducation,
            double afterHealth,
            int lasts,
            @Nullable Group group,
            double groupJob) {

        double on(Chances.Kind kind, Course course, int week, @Nullable Group now) {
            if (week < course.start() || week >= course.end() + lasts) {
                return 1;
            }
            boolean during = week < course.end();
            return switch (kind) {
                case JOB ->
                    during
                            ? duringJob
                            : Math.pow(now != null && now == group ? groupJob : afterJob, course.shareCompleted());
                case EDUCATION -> during ? duringEducation : Math.pow(afterEducation, course.shareCompleted());
                case HEALTH -> during ? 1 : Math.pow(afterHealth, course.shareCompleted());
                case RETURN, ILLNESS, PLAIN -> 1;
            };
        }
    }
}
