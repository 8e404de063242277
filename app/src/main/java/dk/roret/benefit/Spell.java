package dk.roret.benefit;

import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unbroken time on one benefit.
 *
 * @param start first day with the benefit
 * @param end last day with it; null while it runs
 * @param exit what it ended in; null while it runs
 */
public record Spell(
        Benefit benefit,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Exit exit) {

    public Spell {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("A spell must end after it begins: " + start + ", " + end);
        }
    }

    public boolean runs() {
        return end == null;
    }

    /** A day of the week, or more, is with the benefit. */
    public boolean touches(Week week) {
        return !start.isAfter(week.sunday()) && (end == null || !end.isBefore(week.monday()));
    }

    /** The number of the week in the spell: its first week is 1. */
    public int weekNumber(Week week) {
        return (int) Week.of(start).until(week) + 1;
    }

    /** Weeks touched by the spell, the last one that of {@code today} while it runs. */
    public int weeks(LocalDate today) {
        return weekNumber(Week.of(end == null ? today : end));
    }

    /** Oldest first; spells of one benefit that follow each other without a day between are one. */
    public static List<Spell> unbroken(List<Spell> spells) {
        List<Spell> joined = new ArrayList<>();
        for (Spell next :
                spells.stream().sorted(Comparator.comparing(Spell::start)).toList()) {
            int before = joined.size() - 1;
            if (before >= 0 && joined.get(before).goesOnIn(next)) {
                joined.set(before, joined.get(before).until(next));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    private boolean goesOnIn(Spell next) {
        return benefit == next.benefit && (end == null || !next.start.isAfter(end.plusDays(1)));
    }

    private Spell until(Spell next) {
        boolean longer = end != null && (next.end == null || next.end.isAfter(end));
        return longer ? new Spell(benefit, start, next.end, next.exit) : this;
    }
}
