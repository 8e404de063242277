package dk.roret.outcome;

import dk.roret.benefit.Exit;
import dk.roret.effect.Interval;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A curve that everybody may see. Its shares are reckoned from the published counts alone, the weeks of a stretch taken
 * as alike, so that nothing can be read from them that the counts do not say. Where no weeks had to be merged, it is the
 * exact curve.
 *
 * @param cases spells in the curve
 * @param stretches counts, from week 1 on
 * @param points the share week by week
 * @param exits how those who left did it; exits of few people are together under null
 * @param tooShort spells seen for less than a week; null when there are too few to say
 */
record PublishedCurve(
        long cases,
        List<Stretch> stretches,
        List<Point> points,
        Map<@Nullable Exit, Long> exits,
        @Nullable Long tooShort) {

    /**
     * The weeks after one week until another, the latter included.
     *
     * @param atStart on the benefit, and seen, when it begins
     * @param unseen still on the benefit when they were last seen
     * @param entered on the benefit already when the window opened, and seen from here on
     */
    record Stretch(int after, int until, long atStart, long left, long unseen, long entered) {

        int weeks() {
            return until - after;
        }
    }

    /** The share still on the benefit after a week; the limits are null where they are not defined. */
    record Point(int week, double share, @Nullable Interval limits) {}

    /** Empty where there are too few people, or too few who left. */
    static Optional<PublishedCurve> of(CountedSpells spells, Disclosure rule) {
        Tally all = spells.all();
        List<Disclosure.Week> weeks = spells.weeks();
        List<Integer> ends = rule.enough(all) ? rule.stretches(weeks) : List.of();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        List<Stretch> stretches = stretches(weeks, ends);
        return Optional.of(new PublishedCurve(
                all.cases(),
                stretches,
                points(stretches),
                exits(spells, ends.getLast(), rule),
                rule.clear(spells.tooShort()) ? (Long) spells.tooShort().cases() : null));
    }

    Stretch last() {
        return stretches.getLast();
    }

    /** The stretch that a week lies in, from week 1 to the end of the curve. */
    Stretch in(int week) {
        return stretches.stream()
                .filter(stretch -> week <= stretch.until())
                .findFirst()
                .orElseThrow();
    }

    /** Null after the end of the curve. */
    @Nullable
    Point at(int week) {
        return week > last().until() ? null : points.get(week);
    }

    /** Still on the benefit, and seen, when the curve ends. */
    long atEnd() {
        return last().atStart() + last().entered() - last().left() - last().unseen();
    }

    long left() {
        return stretches.stream().mapToLong(Stretch::left).sum();
    }

    private static List<Stretch> stretches(List<Disclosure.Week> weeks, List<Integer> ends) {
        List<Stretch> stretches = new ArrayList<>();
        int after = 0;
        for (int until : ends) {
            List<Disclosure.Week> merged = weeks.subList(after, until);
            stretches.add(new Stretch(
                    after,
                    until,
                    merged.getFirst().atRisk().cases(),
                    merged.stream().mapToLong(week -> week.left().cases()).sum(),
                    merged.stream().mapToLong(week -> week.unseen().cases()).sum(),
                    merged.stream().mapToLong(week -> week.entered().cases()).sum()));
            after = until;
        }
        return stretches;
    }

    private static List<Point> points(List<Stretch> stretches) {
        KaplanMeier curve = KaplanMeier.of(EvenSpells.counts(stretches));
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 1, null));
        for (int week = 1; week <= stretches.getLast().until(); week++) {
            KaplanMeier.Step step = curve.at(week);
            points.add(
                    step == null
                            ? new Point(week, 1, null)
                            : new Point(week, step.survival(), step.limits(Limits.LOG_LOG)));
        }
        return points;
    }

    private static Map<@Nullable Exit, Long> exits(CountedSpells spells, int end, Disclosure rule) {
        Map<Exit, Tally> exits = new EnumMap<>(Exit.class);
        for (SpellCount count : spells.counts()) {
            if (count.exit() != null && count.week() <= end) {
                exits.merge(count.exit(), count.tally(), Tally::plus);
            }
        }
        Set<Exit> shown = rule.shown(exits);
        Map<@Nullable Exit, Long> published = new LinkedHashMap<>();
        exits.forEach((exit, tally) -> {
            if (shown.contains(exit)) {
                published.put(exit, tally.cases());
            }
        });
        long rest = exits.values().stream().mapToLong(Tally::cases).sum()
                - published.values().stream().mapToLong(cases -> cases).sum();
        if (rest > 0) {
            published.put(null, rest);
        }
        return published;
    }
}
