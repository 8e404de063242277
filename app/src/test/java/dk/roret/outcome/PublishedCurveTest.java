package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.benefit.Exit;
import dk.roret.effect.KaplanMeier;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedCurveTest {

    private static final Disclosure RULE = new Disclosure(5, 20);

    @Test
    void nineteenPeopleHaveNoCurveHoweverManySpellsTheyHave() {
        assertThat(publish(List.of(new SpellCount(0, 3, Exit.JOB, new Tally(400, 19)))))
                .isEmpty();
        assertThat(publish(List.of(new SpellCount(0, 3, Exit.JOB, new Tally(20, 20)))))
                .isPresent();
    }

    @Test
    void whereNoWeeksAreMergedItIsTheExactCurve() {
        List<SpellCount> counts = List.of(
                left(0, 1, 30),
                left(0, 2, 20),
                seen(0, 2, 9),
                left(0, 3, 12),
                seen(0, 3, 8),
                left(1, 4, 7),
                seen(1, 4, 11));
        PublishedCurve curve = publish(counts).orElseThrow();
        KaplanMeier exact = spells(counts).curve();

        assertThat(curve.stretches()).allMatch(stretch -> stretch.weeks() == 1).hasSize(4);
        for (KaplanMeier.Step step : exact.steps()) {
            assertThat(curve.points().get((int) step.time()).share()).isEqualTo(step.survival(), within(1e-12));
        }
    }

    @Test
    void mergedWeeksStayCloseToTheExactCurve() {
        Random random = new Random(1);
        List<SpellCount> counts = new ArrayList<>();
        for (int person = 0; person < 400; person++) {
            int ends = 1 + (int) (-20 * Math.log(random.nextDouble()));
            int sight = 10 + random.nextInt(90);
            counts.add(ends <= sight ? left(0, ends, 1) : seen(0, sight, 1));
        }
        PublishedCurve curve = publish(counts).orElseThrow();
        KaplanMeier exact = spells(counts).curve();

        for (PublishedCurve.Stretch stretch : curve.stretches()) {
            KaplanMeier.Step step = Objects.requireNonNull(exact.at(stretch.until()));
            assertThat(curve.points().get(stretch.until()).share()).isEqualTo(step.survival(), within(0.01));
        }
    }

    /** All that is shown follows from the published counts: whoever has those can reckon the rest. */
    @Test
    void sharesTellNothingThatTheCountsDoNot() {
        List<SpellCount> first =
                List.of(left(0, 1, 2), left(0, 2, 6), seen(0, 1, 4), seen(0, 2, 3), seen(0, 3, 30), left(0, 3, 9));
        List<SpellCount> second =
                List.of(left(0, 1, 4), left(0, 2, 4), seen(0, 1, 1), seen(0, 2, 6), seen(0, 3, 30), left(0, 3, 9));

        PublishedCurve curve = publish(first).orElseThrow();
        assertThat(curve.stretches().getFirst().until()).isEqualTo(2);
        assertThat(curve).isEqualTo(publish(second).orElseThrow());
    }

    @Test
    void theTableAddsUpFromLineToLine() {
        Random random = new Random(3);
        for (int trial = 0; trial < 2_000; trial++) {
            List<SpellCount> counts = new ArrayList<>();
            for (int person = 0; person < 20 + random.nextInt(200); person++) {
                int entry = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
                int week = entry + 1 + random.nextInt(40);
                counts.add(random.nextBoolean() ? left(entry, week, 1) : seen(entry, week, 1));
            }
            publish(counts).ifPresent(curve -> {
                long remaining = curve.stretches().getFirst().atStart();
                for (PublishedCurve.Stretch stretch : curve.stretches()) {
                    assertThat(stretch.atStart()).isEqualTo(remaining).isGreaterThanOrEqualTo(5);
                    remaining += stretch.entered() - stretch.left() - stretch.unseen();
                }
                assertThat(curve.atEnd()).isEqualTo(remaining);
                assertThat(curve.points()).hasSize(curve.last().until() + 1);
                assertThat(curve.left())
                        .isEqualTo(curve.exits().values().stream()
                                .mapToLong(cases -> cases)
                                .sum());
            });
        }
    }

    @Test
    void fewDeathsAreNotToldOnTheirOwn() {
        PublishedCurve curve = publish(List.of(
                        left(0, 1, 30),
                        new SpellCount(0, 1, Exit.DEATH, new Tally(2, 2)),
                        new SpellCount(0, 1, Exit.PENSION, new Tally(3, 3)),
                        seen(0, 2, 25)))
                .orElseThrow();
        assertThat(curve.exits())
                .containsEntry(Exit.JOB, 30L)
                .containsEntry(null, 5L)
                .hasSize(2);
    }

    private static Optional<PublishedCurve> publish(List<SpellCount> counts) {
        return PublishedCurve.of(spells(counts), RULE);
    }

    private static CountedSpells spells(List<SpellCount> counts) {
        return new CountedSpells(counts, Tally.NONE);
    }

    private static SpellCount left(int entry, int week, long people) {
        return new SpellCount(entry, week, Exit.JOB, new Tally(people, people));
    }

    private static SpellCount seen(int entry, int week, long people) {
        return new SpellCount(entry, week, null, new Tally(people, people));
    }
}
