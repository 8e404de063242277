package dk.roret.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FortnightTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    @Test
    void putsEachStepWhereItsDayIs() {
        Fortnight fortnight = new Fortnight(
                Stream.of(
                                "2026-11-17",
                                "2026-11-18",
                                "2026-11-22",
                                "2026-11-23",
                                "2026-11-29",
                                "2026-11-30",
                                "2026-12-01",
                                "2026-12-02",
                                null)
                        .map(due -> step(due, Step.State.OPEN, "2026-11-01T08:00:00Z"))
                        .toList(),
                WEDNESDAY);
        assertThat(fortnight.last()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(days(fortnight.missed())).containsExactly("2026-11-17");
        assertThat(days(fortnight.thisWeek())).containsExactly("2026-11-18", "2026-11-22");
        assertThat(days(fortnight.nextWeek())).containsExactly("2026-11-23", "2026-11-29");
        assertThat(days(fortnight.weekAfter())).containsExactly("2026-11-30", "2026-12-01");
        assertThat(days(fortnight.later())).containsExactly("2026-12-02");
        assertThat(fortnight.withoutDay()).hasSize(1);
        assertThat(fortnight.count(Side.CITIZEN)).isEqualTo(7);
    }

    @Test
    void showsWhatWasDoneForAWeek() {
        Fortnight fortnight = new Fortnight(
                List.of(
                        step("2026-11-02", Step.State.DONE, "2026-11-11T22:59:00Z"),
                        step("2026-11-02", Step.State.DONE, "2026-11-11T23:01:00Z")),
                WEDNESDAY);
        assertThat(fortnight.thisWeek()).hasSize(1);
        assertThat(fortnight.done()).hasSize(2);
        assertThat(fortnight.missed()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotInThePlan() {
        Fortnight fortnight = new Fortnight(
                Stream.of(Step.State.PROPOSED, Step.State.DECLINED, Step.State.DROPPED)
                        .map(state -> step("2026-11-19", state, "2026-11-01T08:00:00Z"))
                        .toList(),
                WEDNESDAY);
        assertThat(fortnight.isEmpty()).isTrue();
    }

    private static List<String> days(List<Step> steps) {
        return steps.stream().map(step -> "" + step.content().due()).toList();
    }

    private static Step step(@Nullable String due, Step.State state, String at) {
        Step.Stamp stamp = new Step.Stamp("Sanne", Side.CITIZEN, Instant.parse(at));
        return new Step(
                new StepId(UUID.randomUUID()),
                1,
                new Step.Content("Gå en tur", null, due == null ? null : LocalDate.parse(due), new Owner.Self(), null),
                state,
                stamp,
                stamp);
    }
}
