package dk.roret.demo;

import static dk.roret.demo.Situation.DEAD;
import static dk.roret.demo.Situation.DISABILITY_PENSION;
import static dk.roret.demo.Situation.JOB;
import static dk.roret.demo.Situation.JOB_CLARIFICATION;
import static dk.roret.demo.Situation.MOVED_AWAY;
import static dk.roret.demo.Situation.SICKNESS_BENEFIT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportClockTest {

    @Test
    void anotherBenefitContinuesTheSupport() {
        SupportClock clock = after(SICKNESS_BENEFIT, SICKNESS_BENEFIT, JOB_CLARIFICATION, JOB_CLARIFICATION);
        assertThat(clock.isDone()).isFalse();
        assertThat(clock.weeks()).isEqualTo(4);
    }

    @Test
    void threeWeeksOffContinueTheSupport() {
        SupportClock clock = after(SICKNESS_BENEFIT, JOB, JOB, JOB, SICKNESS_BENEFIT, JOB, JOB, JOB, JOB, JOB);
        assertThat(clock.isDone()).isTrue();
        assertThat(clock.weeks()).isEqualTo(6);
    }

    @Test
    void fourWeeksOffEndItWhatEverComesLater() {
        SupportClock clock = after(SICKNESS_BENEFIT, JOB, JOB, JOB, JOB);
        assertThat(clock.isDone()).isTrue();
        assertThat(clock.weeks()).isEqualTo(2);
        assertThat(clock.job()).isTrue();
    }

    @Test
    void deathMovingAwayAndPensionEndItAtOnce() {
        assertThat(after(SICKNESS_BENEFIT, DEAD).isDone()).isTrue();
        assertThat(after(SICKNESS_BENEFIT, MOVED_AWAY).isDone()).isTrue();
        SupportClock pensioned = after(SICKNESS_BENEFIT, DISABILITY_PENSION);
        assertThat(pensioned.isDone()).isTrue();
        assertThat(pensioned.weeks()).isEqualTo(2);
        assertThat(pensioned.job()).isFalse();
    }

    @Test
    void nobodyCountsLongerThanTheHorizon() {
        SupportClock clock = new SupportClock(10);
        for (int i = 0; i < 12; i++) {
            clock.week(SICKNESS_BENEFIT);
        }
        assertThat(clock.isDone()).isTrue();
        assertThat(clock.weeks()).isEqualTo(10);
    }

    private static SupportClock after(Situation... weeks) {
        SupportClock clock = new SupportClock(104);
        for (Situation week : weeks) {
            clock.week(week);
        }
        return clock;
    }
}
