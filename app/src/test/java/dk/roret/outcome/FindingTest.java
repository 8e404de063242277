package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.benefit.Exit;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void manyPeopleGiveAWeek() {
        assertThat(finding(20_000, 26, 26)).isEqualTo(new Finding.HalfAfter(13, 14));
    }

    @Test
    void fewPeopleGiveAWideInterval() {
        assertThat(finding(60, 26, 26)).isInstanceOf(Finding.HalfBetween.class);
    }

    @Test
    void whereTheUpperLimitNeverComesDownItIsOnlyAtLeast() {
        assertThat(finding(100, 30, 15)).isInstanceOf(Finding.HalfAtLeast.class);
    }

    @Test
    void whereEvenTheLowerLimitStaysAboveHalfMoreThanHalfAreStillThere() {
        assertThat(finding(1_000, 100, 10)).isEqualTo(new Finding.MoreThanHalf(10));
    }

    @Test
    void whereAllHaveLeftNobodyIsThere() {
        assertThat(finding(100, 1, 1)).isEqualTo(new Finding.Nobody(1));
    }

    /** As many leave each week, until the weeks seen are over. */
    private static Finding finding(int people, int weeks, int seen) {
        List<SpellCount> counts = new ArrayList<>();
        int before = 0;
        for (int week = 1; week <= seen; week++) {
            int now = people * week / weeks - before;
            before += now;
            if (now > 0) {
                counts.add(new SpellCount(0, week, Exit.JOB, new Tally(now, now)));
            }
        }
        if (before < people) {
            counts.add(new SpellCount(0, seen, null, new Tally(people - before, people - before)));
        }
        return Finding.of(PublishedCurve.of(new CountedSpells(counts, Tally.NONE), new Disclosure(5, 20))
                .orElseThrow());
    }
}
