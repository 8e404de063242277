package dk.roret.outcome;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.KaplanMeier;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spells of one kind, counted exactly. Not to be shown: {@link PublishedCurve} is.
 *
 * @param tooShort spells that were seen for less than one whole week, which no curve can use
 */
record CountedSpells(List<SpellCount> counts, Tally tooShort) {

    CountedSpells plus(CountedSpells others) {
        return new CountedSpells(
                Stream.concat(counts.stream(), others.counts.stream()).toList(), tooShort.plus(others.tooShort));
    }

    Tally all() {
        return counts.stream().map(SpellCount::tally).reduce(Tally.NONE, Tally::plus);
    }

    /** The exact curve. */
    KaplanMeier curve() {
        return KaplanMeier.of(Counts.people(counts.stream()
                .map(count -> Cell.people(
                        count.entry() == 0 ? Cell.FROM_THE_BEGINNING : count.entry(),
                        count.week(),
                        count.exit() == null ? 0 : count.exit().ordinal() + 1,
                        count.tally().cases()))
                .toList()));
    }

    /** Week by week, from week 1 until nobody is left. */
    List<Disclosure.Week> weeks() {
        int last = counts.stream().mapToInt(SpellCount::week).max().orElse(0);
        Tally[] left = none(last);
        Tally[] unseen = none(last);
        Tally[] entered = none(last);
        for (SpellCount count : counts) {
            Tally[] out = count.exit() == null ? unseen : left;
            out[count.week()] = out[count.week()].plus(count.tally());
            entered[count.entry()] = entered[count.entry()].plus(count.tally());
        }
        List<Disclosure.Week> weeks = new ArrayList<>(last);
        Tally atRisk = entered[0];
        for (int week = 1; week <= last; week++) {
            weeks.add(new Disclosure.Week(atRisk, left[week], unseen[week], entered[week]));
            atRisk = atRisk.plus(entered[week]).minus(left[week]).minus(unseen[week]);
        }
        return weeks;
    }

    private static Tally[] none(int last) {
        Tally[] weeks = new Tally[last + 1];
        Arrays.fill(weeks, Tally.NONE);
        return weeks;
    }
}
