package dk.roret.effect.register;

import dk.roret.effect.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share without any benefit half a year after a participation ended.
 *
 * @param n participations that ended at least 26 weeks before the register's last week, of people who are still there
 * @param supporting those of them without a benefit in week 26
 * @param tooYoung participations that ended later, or have not ended
 * @param gone participations of people who have died, moved away or been pensioned since
 */
public record SelfSupport(int n, int supporting, int tooYoung, int gone) {
    static final int WEEKS_AFTER = 26;

    static SelfSupport of(Register register, List<Register.Start> starts) {
        int n = 0;
        int supporting = 0;
        int tooYoung = 0;
        int gone = 0;
        for (var start : starts) {
            var person = register.people().get(start.person());
            long week = (long) start.participation().end() + WEEKS_AFTER;
            if (week >= register.weeks().seen()) {
                tooYoung++;
            } else if (person.goneForGood((int) week)) {
                gone++;
            } else {
                n++;
                supporting += person.onBenefit((int) week) ? 0 : 1;
            }
        }
        return new SelfSupport(n, supporting, tooYoung, gone);
    }

    public @Nullable Double rate() {
        return n == 0 ? null : (Double) ((double) supporting / n);
    }

    /** Wilson's interval (1927). */
    public @Nullable Interval interval() {
        if (n == 0) {
            return null;
        }
        double z2 = Interval.Z * Interval.Z;
        double p = (double) supporting / n;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double width = Interval.Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, middle - width), Math.min(1, middle + width));
    }
}
