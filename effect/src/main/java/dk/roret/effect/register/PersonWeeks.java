package dk.roret.effect.register;

import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every week of every person on public support: what they were like when it began, and how long until they left. Sorted by
 * week and kind, so that a trial looks only at people who are alike. Columns, because there are tens of millions.
 */
final class PersonWeeks {
    /** Nobody is followed longer, in weeks. */
    static final int LONGEST = 104;

    /** An exit is only known when the weeks after it have been seen. */
    static final int SETTLES = 4;

    private static final double DAYS_IN_YEAR = 365.2425;

    private static final List<String> MEASURED = List.of("age", "weeks_before", "weeks_so_far", "calendar_week");

    private final Register register;
    private final int seen;
    private final Kinds kinds;
    private final Kinds.Code code;
    private final List<String> traits;

    /** Where each kind of person begins in the columns, week by week. */
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
        code = Kinds.Code.of(register);
        traits = Stream.of(
                        MEASURED,
                        Collections.nCopies(register.sexes(), "sex"),
                        Collections.nCopies(register.educations(), "education"))
                .flatMap(List::stream)
                .toList();
        var codes = new Column();
        var inWeek = new Column();
        eachPersonWeek((p, w, spell, until, exit) -> {
            codes.add(codeOf(p, w, spell));
            inWeek.add(w);
        });
        kinds = code.among(codes.values());
        var counts = new int[Math.multiplyExact(seen, kinds.size()) + 1];
        for (int i = 0; i < codes.size(); i++) {
            counts[bucket(inWeek.get(i), kinds.numbered(codes.get(i))) + 1]++;
        }
        for (int b = 1; b < counts.length; b++) {
            counts[b] += counts[b - 1];
        }
        begins = counts.clone();
        int all = codes.size();
        person = new int[all];
        week = new short[all];
        time = new byte[all];
        cause = new byte[all];
        elapsed = new short[all];
        prior = new short[all];
        var next = new int[1];
        eachPersonWeek((p, w, spell, until, exit) ->
                put(counts[bucket(w, kinds.numbered(codes.get(next[0]++)))]++, p, w, spell, until, exit));
    }

    private int bucket(int week, int kind) {
        return week * kinds.size() + kind;
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

    private int codeOf(int p, int w, Spell spell) {
        var someone = register.people().get(p);
        var category = someone.categoryAt(w);
        return code.of(
                spell.benefit(),
                category == null ? register.readiness().size() : category.readiness(),
                someone.sex,
                (int) age(someone, w),
                someone.education,
                someone.weeksBefore(spell.since()),
                w - spell.since());
    }

    private double age(Person someone, int w) {
        return (register.weeks().monday(w).toEpochDay() - someone.born) / DAYS_IN_YEAR;
    }

    /** In years, when a week begins. */
    double age(int p, int w) {
        return age(register.people().get(p), w);
    }

    /** What somebody on support in a week is like; negative for somebody who is not, or is not followed. */
    int kindOf(int p, int w) {
        var spell = w < 0 || w >= seen ? null : register.people().get(p).supportAt(w);
        return spell == null ? -1 : kinds.numbered(codeOf(p, w, spell));
    }

    /** The index of a person's week, or negative. */
    int find(int p, int w) {
        int kind = kindOf(p, w);
        for (int i = kind < 0 ? 0 : begins[bucket(w, kind)]; kind >= 0 && i < begins[bucket(w, kind) + 1]; i++) {
            if (person[i] == p) {
                return i;
            }
        }
        return -1;
    }

    /** Everybody of one kind in a week. */
    void eachIn(int week, int kind, IntConsumer use) {
        int bucket = bucket(week, kind);
        for (int i = begins[bucket]; i < begins[bucket + 1]; i++) {
            use.accept(i);
        }
    }

    Kinds kinds() {
        return kinds;
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

    /**
     * What balance is looked at on: age, weeks before, weeks so far and week of the calendar, finer than kinds tell them
     * apart, and each sex and each education by itself.
     */
    List<String> traits() {
        return traits;
    }

    double trait(int i, int trait) {
        return switch (trait) {
            case 0 -> age(register.people().get(person[i]), week[i]);
            case 1 -> prior[i];
            case 2 -> elapsed[i];
            case 3 -> week[i];
            default -> {
                var someone = register.people().get(person[i]);
                int value = trait - MEASURED.size();
                boolean has =
                        value < register.sexes() ? someone.sex == value : someone.education == value - register.sexes();
                yield has ? 1 : 0;
            }
        };
    }
}
