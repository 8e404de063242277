package dk.roret.effect.register;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every week of every person on public support: what they were like when it began, and how long until they left. Sorted by
 * stratum, so that a trial looks only at people who are alike. Columns, because there are tens of millions.
 */
final class PersonWeeks {
    /** Nobody is followed longer, in weeks. */
    static final int LONGEST = 104;

    /** An exit is only known when the weeks after it have been seen. */
    private static final int SETTLES = 4;

    private static final int[] AGES = {30, 40, 50};
    private static final int[] PRIOR = {1, 26, 52, 104};
    private static final int[] ELAPSED = {4, 13, 26, 52, 104};
    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int MONTHS_IN_QUARTER = 3;

    private final Register register;
    private final int seen;
    private final int[] quarters;
    private final int[] radix;

    /** Where each stratum begins in the columns. */
    private final int[] begins;

    private final int[] person;
    private final short[] week;
    private final byte[] time;
    private final byte[] cause;
    private final short[] elapsed;
    private final short[] prior;

    PersonWeeks(Register register) {
        this.register = register;
        seen = Math.max(0, register.weeks().seen() - SETTLES);
        quarters = new int[seen];
        for (int w = 0; w < seen; w++) {
            var thursday = register.weeks().monday(w).plusDays(3);
            quarters[w] = thursday.getYear() * 4 + (thursday.getMonthValue() - 1) / MONTHS_IN_QUARTER;
        }
        int quarterCount = seen == 0 ? 1 : quarters[seen - 1] - quarters[0] + 1;
        radix = new int[] {
            register.benefits().size(),
            register.readinessCategories() + 1,
            register.sexes(),
            AGES.length + 1,
            register.educations(),
            PRIOR.length + 1,
            ELAPSED.length + 1,
            quarterCount
        };
        int strata = Arrays.stream(radix).reduce(1, Math::multiplyExact);
        var counts = new int[strata + 1];
        eachPersonWeek((p, w, spell, until, exit) -> counts[stratum(p, w, spell) + 1]++);
        for (int s = 0; s < strata; s++) {
            counts[s + 1] += counts[s];
        }
        begins = counts.clone();
        int all = counts[strata];
        person = new int[all];
        week = new short[all];
        time = new byte[all];
        cause = new byte[all];
        elapsed = new short[all];
        prior = new short[all];
        eachPersonWeek((p, w, spell, until, exit) -> put(counts[stratum(p, w, spell)]++, p, w, spell, until, exit));
    }

    private interface Use {
        void personWeek(int person, int week, Spell spell, int until, @Nullable Exit exit);
    }

    private void eachPersonWeek(Use use) {
        for (int p = 0; p < register.people().size(); p++) {
            var someone = register.people().get(p);
            for (var support : someone.supports()) {
                for (int w = Math.max(0, support.since()); w < Math.min(support.until(), seen); w++) {
                    var spell = someone.supportAt(w);
                    if (spell != null) {
                        use.personWeek(p, w, spell, support.until(), support.exit());
                    }
                }
            }
        }
    }

    private void put(int i, int p, int w, Spell spell, int until, @Nullable Exit exit) {
        boolean known = until <= seen && until - w <= LONGEST;
        person[i] = p;
        week[i] = (short) w;
        time[i] = (byte) Math.min(LONGEST, Math.min(until, seen) - w);
        cause[i] = (byte) (known && exit != null ? exit.cause() : 0);
        elapsed[i] = (short) Math.min(w - spell.since(), Short.MAX_VALUE);
        prior[i] = (short) register.people().get(p).weeksBefore(spell.since());
    }

    /** What must be alike: benefit, readiness, sex, age, education, weeks before, weeks so far, calendar quarter. */
    private int stratum(int p, int w, Spell spell) {
        var someone = register.people().get(p);
        var category = someone.categoryAt(w);
        int[] digits = {
            spell.benefit(),
            category == null ? register.readinessCategories() : category.readiness(),
            someone.sex,
            band((int) age(someone, w), AGES),
            someone.education,
            band(someone.weeksBefore(spell.since()), PRIOR),
            band(w - spell.since(), ELAPSED),
            quarters[w] - quarters[0]
        };
        int stratum = 0;
        for (int i = 0; i < digits.length; i++) {
            stratum = stratum * radix[i] + digits[i];
        }
        return stratum;
    }

    private double age(Person someone, int w) {
        return (register.weeks().monday(w).toEpochDay() - someone.born) / DAYS_IN_YEAR;
    }

    private static int band(int value, int[] cuts) {
        int band = 0;
        while (band < cuts.length && value >= cuts[band]) {
            band++;
        }
        return band;
    }

    /** The stratum of somebody on support in a week; negative for somebody who is not, or is not followed. */
    int stratumOf(int p, int w) {
        var spell = w < 0 || w >= seen ? null : register.people().get(p).supportAt(w);
        return spell == null ? -1 : stratum(p, w, spell);
    }

    /** The index of a person's week, or negative. */
    int find(int p, int w) {
        int s = stratumOf(p, w);
        for (int i = s < 0 ? 0 : begins[s]; s >= 0 && i < begins[s + 1]; i++) {
            if (person[i] == p && week[i] == w) {
                return i;
            }
        }
        return -1;
    }

    void eachIn(int stratum, IntConsumer use) {
        for (int i = begins[stratum]; i < begins[stratum + 1]; i++) {
            use.accept(i);
        }
    }

    int size() {
        return person.length;
    }

    int person(int i) {
        return person[i];
    }

    int week(int i) {
        return week[i];
    }

    int time(int i) {
        return time[i];
    }

    int cause(int i) {
        return cause[i];
    }

    /** What balance is looked at on, finer than what was matched on: age, weeks before, weeks so far, week of the calendar. */
    static final List<String> TRAITS = List.of("age", "weeks_before", "weeks_so_far", "calendar_week");

    double trait(int i, int trait) {
        return switch (trait) {
            case 0 -> age(register.people().get(person[i]), week[i]);
            case 1 -> prior[i];
            case 2 -> elapsed[i];
            default -> week[i];
        };
    }
}
