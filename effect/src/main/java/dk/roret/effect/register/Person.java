package dk.roret.effect.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citizen as far as the estimates need to know: no name, no number. */
final class Person {
    /** Weeks of benefit before a spell are looked for this far back: three years. */
    private static final int BACK = 156;

    /** A time off all support shorter than this, in weeks, does not end it. */
    private static final int SHORTEST_GAP = 4;

    /** A readiness category and target group, from a week on until before another. */
    record Category(int from, int until, int readiness, int targetGroup) {}

    /** Unbroken public support, whatever the benefit. */
    record Support(int since, int until, @Nullable Exit exit) {}

    final int sex;
    final int education;
    final long born;
    private final List<Spell> spells = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();

    Person(int sex, int education, long born) {
        this.sex = sex;
        this.education = education;
        this.born = born;
    }

    /** The same life where several offers count as one. */
    Person withOffers(int[] number) {
        var same = new Person(sex, education, born);
        same.spells.addAll(spells);
        same.categories.addAll(categories);
        participations.forEach(p -> same.participations.add(new Participation(number[p.offer()], p.start(), p.end())));
        return same;
    }

    void add(Spell spell) {
        spells.add(spell);
    }

    void add(Category category) {
        categories.add(category);
    }

    void add(Participation participation) {
        participations.add(participation);
    }

    void sort() {
        spells.sort(Comparator.comparingInt(Spell::since).thenComparingInt(Spell::until));
        categories.sort(Comparator.comparingInt(Category::from));
        participations.sort(Comparator.comparingInt(Participation::start));
    }

    List<Spell> spells() {
        return spells;
    }

    List<Participation> participations() {
        return participations;
    }

    /** The support benefit that runs when a week begins; the latest to begin where there are several. */
    @Nullable
    Spell supportAt(int week) {
        Spell latest = null;
        for (var spell : spells) {
            if (spell.support() && spell.holds(week)) {
                latest = spell;
            }
        }
        return latest;
    }

    /** Whether any benefit at all runs when a week begins. */
    boolean onBenefit(int week) {
        for (var spell : spells) {
            if (spell.holds(week)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Category categoryAt(int week) {
        Category latest = null;
        for (var category : categories) {
            if (category.from() <= week && week < category.until()) {
                latest = category;
            }
        }
        return latest;
    }

    /** Weeks on any benefit in the three years before a week, as far as the register sees. */
    int weeksBefore(int week) {
        int weeks = 0;
        int counted = week - BACK;
        for (var spell : spells) {
            int from = Math.max(spell.since(), counted);
            int until = Math.min(spell.until(), week);
            if (spell.since() < week && until > from) {
                weeks += until - from;
                counted = until;
            }
        }
        return weeks;
    }

    /** Spells joined where one benefit follows another, or the time between is short. */
    List<Support> supports() {
        var supports = new ArrayList<Support>();
        for (var spell : spells) {
            if (!spell.support()) {
                continue;
            }
            var last = supports.isEmpty() ? null : supports.getLast();
            boolean joins = last != null
                    && spell.since() < (long) last.until() + SHORTEST_GAP
                    && (last.exit() != Exit.FOR_GOOD || spell.since() < last.until());
            if (last != null && joins) {
                supports.removeLast();
                boolean later = spell.until() >= last.until();
                supports.add(new Support(
                        last.since(), Math.max(last.until(), spell.until()), later ? spell.exit() : last.exit()));
            } else {
                supports.add(new Support(spell.since(), spell.until(), spell.exit()));
            }
        }
        return supports;
    }

    /** Whether the offer was begun in that week, or before it on the spell that runs then. */
    boolean hasBegun(int offer, int week) {
        for (var participation : participations) {
            if (participation.offer() == offer && participation.start() == week) {
                return true;
            }
        }
        return hadBegun(offer, week);
    }

    /** Whether the offer was begun before a week on the spell that runs then. */
    boolean hadBegun(int offer, int week) {
        int last = lastStart(offer, week);
        if (last == Integer.MIN_VALUE) {
            return false;
        }
        var spell = supportAt(week);
        return spell != null && last >= spell.since();
    }

    private int lastStart(int offer, int before) {
        int last = Integer.MIN_VALUE;
        for (var participation : participations) {
            if (participation.offer() == offer && participation.start() < before) {
                last = Math.max(last, participation.start());
            }
        }
        return last;
    }

    /** The first week after {@code week} in which the offer begins; {@link Spell#RUNNING} where there is none. */
    int nextStart(int offer, int week) {
        int next = Spell.RUNNING;
        for (var participation : participations) {
            if (participation.offer() == offer && participation.start() > week) {
                next = Math.min(next, participation.start());
            }
        }
        return next;
    }

    /** Whether somebody has died, moved away or been pensioned before a week, so that a silence says nothing. */
    boolean goneForGood(int week) {
        return spells.stream().anyMatch(s -> s.exit() == Exit.FOR_GOOD && s.until() <= week) && !onBenefit(week);
    }
}
