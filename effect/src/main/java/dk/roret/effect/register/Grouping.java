package dk.roret.effect.register;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which group a start lies in.
 *
 * @param names ascending
 */
record Grouping(List<String> names, Place place) {
    private static final int YOUNG = 30;

    /** Where a start lies. */
    interface Place {
        /** The name of the group; null for somebody who is in none. */
        @Nullable
        String of(int person, int week);
    }

    static Grouping of(Breakdown by, Register register, PersonWeeks weeks) {
        return switch (by) {
            case Breakdown.TargetGroup() ->
                new Grouping(
                        List.copyOf(new TreeSet<>(register.targetGroups())),
                        (person, week) -> targetGroup(register, person, week));
            case Breakdown.Age() ->
                new Grouping(
                        List.of(Breakdown.FROM_30, Breakdown.UNDER_30), (person, week) -> age(weeks, person, week));
            case Breakdown.Cohorts() ->
                new Grouping(
                        List.copyOf(new TreeSet<>(
                                register.cohorts().stream().map(Cohort::name).toList())),
                        (person, week) -> cohort(register, weeks, person, week));
            case Breakdown.Started(int years) -> {
                var blocks = new TreeSet<String>();
                for (int week = 0; week < register.weeks().seen(); week++) {
                    blocks.add(block(register, week, years));
                }
                yield new Grouping(List.copyOf(blocks), (person, week) -> block(register, week, years));
            }
            case Breakdown.Type() -> new Grouping(List.of(), (person, week) -> null);
            case Breakdown.Only only ->
                new Grouping(
                        List.of(Breakdown.Only.CHOSEN),
                        (person, week) -> fits(only, register, weeks, person, week) ? Breakdown.Only.CHOSEN : null);
        };
    }

    private static boolean fits(Breakdown.Only only, Register register, PersonWeeks weeks, int person, int week) {
        var monday = register.weeks().monday(week);
        return (only.targetGroup() == null || only.targetGroup().equals(targetGroup(register, person, week)))
                && (only.age() == null || only.age().equals(age(weeks, person, week)))
                && (only.from() == null || !monday.isBefore(only.from()))
                && (only.until() == null || !monday.isAfter(only.until()));
    }

    private static @Nullable String targetGroup(Register register, int person, int week) {
        var category = register.people().get(person).categoryAt(week);
        return category == null ? null : register.targetGroups().get(category.targetGroup());
    }

    private static @Nullable String cohort(Register register, PersonWeeks weeks, int person, int week) {
        var spell = register.people().get(person).supportAt(week);
        var category = register.people().get(person).categoryAt(week);
        var benefit = spell == null ? null : register.benefits().get(spell.benefit());
        var readiness = category == null ? null : register.readiness().get(category.readiness());
        int age = (int) weeks.age(person, week);
        for (var cohort : register.cohorts()) {
            if (cohort.fits(benefit, readiness, age)) {
                return cohort.name();
            }
        }
        return null;
    }

    private static String age(PersonWeeks weeks, int person, int week) {
        return weeks.age(person, week) < YOUNG ? Breakdown.UNDER_30 : Breakdown.FROM_30;
    }

    private static String block(Register register, int week, int years) {
        int year = register.weeks().monday(week).getYear();
        return Integer.toString(Math.floorDiv(year, years) * years);
    }

    boolean holds(String group, int person, int week) {
        return group.equals(place.of(person, week));
    }
}
