package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private final Weeks weeks = new Weeks(LocalDate.of(2026, 11, 16));
    private final Offers offers = new Offers();
    private final Choice choice = new Choice(offers);
    private final int born = Math.toIntExact(LocalDate.of(1980, 3, 1).toEpochDay());

    @Test
    void onlyTraitsThatThePackageShowsDecideWhoIsChosen() {
        Person lucky = new Person(true, born, 2, true, true, true, 3, 0.2);
        Person unlucky = new Person(true, born, 2, false, false, false, 0.2, 4);
        State plain = sick(40, 30, List.of());
        State busy = new State(
                Situation.SICKNESS_BENEFIT,
                null,
                40,
                Readiness.NOT_ASSESSED,
                30,
                List.of(new Course(3, 41, 9, 50, Course.End.COMPLETED)),
                List.of(new State.Span(0, 30)));
        for (int i = 0; i < 20_000; i++) {
            assertThat(chosen(unlucky, busy, 52, i)).isEqualTo(chosen(lucky, plain, 52, i));
        }
    }

    @Test
    void eachTraitThatIsSaidToCountDoesCount() {
        Person woman = new Person(true, born, 2, true, true, false, 1, 1);
        Person man = new Person(false, born, 2, true, true, false, 1, 1);
        State early = sick(50, 0, List.of());
        State late = sick(10, 0, List.of());
        State known = sick(50, 120, List.of());
        double usual = started(woman, early, 52);
        assertThat(started(man, early, 52)).isNotEqualTo(usual);
        assertThat(started(woman, late, 52)).isNotEqualTo(usual);
        assertThat(started(woman, known, 52)).isNotEqualTo(usual);
    }

    @Test
    void nobodyIsChosenWhoIsOffBenefit() {
        Person person = new Person(true, born, 2, true, true, false, 1, 1);
        State working = State.entering(Situation.JOB, 10, Readiness.NOT_ASSESSED);
        assertThat(started(person, working, 52)).isZero();
    }

    private static State sick(int since, int prior, List<Course> courses) {
        return new State(Situation.SICKNESS_BENEFIT, null, since, Readiness.NOT_ASSESSED, prior, courses, List.of());
    }

    private int chosen(Person person, State state, int week, int nth) {
        return choice.choose(person, state, week, weeks.mondayDay(week), weeks.quarter(week), Draw.of(9, nth));
    }

    private double started(Person person, State state, int week) {
        int started = 0;
        for (int i = 0; i < 20_000; i++) {
            started += chosen(person, state, week, i) >= 0 ? 1 : 0;
        }
        return started;
    }
}
