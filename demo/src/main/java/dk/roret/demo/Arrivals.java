package dk.roret.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who comes on a benefit for the first time, when, and on which. The shares are assumed; Calibration shows what comes of them. */
final class Arrivals {

    private static final int BORN_FIRST = 1958;
    private static final int BORN_LAST = 2008;
    private static final double HIGHEST_INFLOW = 1.25;

    private final Weeks weeks;
    private final Law law;
    private final Chances chances;
    private final Assessment assessment = new Assessment();

    Arrivals(Weeks weeks, Law law, Chances chances) {
        this.weeks = weeks;
        this.law = law;
        this.chances = chances;
    }

    /** Somebody at the beginning of their first week on a benefit. */
    record Arrival(Person person, State state) {}

    /** Null: this draw is nobody. */
    @Nullable
    Arrival next(Draw draw) {
        int week = draw.between(-Weeks.BEFORE, Weeks.SEEN - 1);
        if (!draw.chance(chances.inflow(weeks.month(week)) / HIGHEST_INFLOW)) {
            return null;
        }
        Situation benefit = switch (draw.weighted(0.42, 0.36, 0.20, 0.02)) {
            case 0 -> Situation.UNEMPLOYMENT_BENEFIT;
            case 1 -> Situation.SICKNESS_BENEFIT;
            case 2 -> Situation.CASH_ASSISTANCE;
            default -> Situation.RETURN_BENEFIT;
        };
        int age = age(benefit, draw);
        long day = weeks.mondayDay(week);
        LocalDate born = LocalDate.ofEpochDay(day - (long) (age * 365.2425) - draw.below(365));
        if (born.getYear() < BORN_FIRST || born.getYear() > BORN_LAST) {
            return null;
        }
        if (born.getMonthValue() == 2 && born.getDayOfMonth() == 29) {
            born = born.plusDays(1);
        }
        Person person = person(benefit, born, age, draw);
        Situation entered = lawful(benefit, person, week, day);
        Readiness readiness = assessment.onFirstEntering(entered, person, day, draw);
        return new Arrival(person, State.entering(entered, week, readiness));
    }

    private Situation lawful(Situation benefit, Person person, int week, long day) {
        if (law.isClosed(benefit, week)) {
            return Situation.CASH_ASSISTANCE;
        }
        boolean young = benefit == Situation.CASH_ASSISTANCE && person.isYoungWithoutTrade(day);
        return young && !law.isClosed(Situation.EDUCATION_ASSISTANCE, week) ? Situation.EDUCATION_ASSISTANCE : benefit;
    }

    private static int age(Situation benefit, Draw draw) {
        return switch (benefit) {
            case UNEMPLOYMENT_BENEFIT ->
                switch (draw.weighted(0.24, 0.26, 0.20, 0.18, 0.12)) {
                    case 0 -> draw.between(21, 29);
                    case 1 -> draw.between(28, 39);
                    case 2 -> draw.between(38, 48);
                    case 3 -> draw.between(46, 57);
                    default -> draw.between(55, 63);
                };
            case SICKNESS_BENEFIT ->
                switch (draw.weighted(0.14, 0.22, 0.26, 0.26, 0.12)) {
                    case 0 -> draw.between(19, 29);
                    case 1 -> draw.between(28, 39);
                    case 2 -> draw.between(38, 49);
                    case 3 -> draw.between(48, 58);
                    default -> draw.between(56, 64);
                };
            default ->
                switch (draw.weighted(0.46, 0.26, 0.16, 0.12)) {
                    case 0 -> draw.between(18, 27);
                    case 1 -> draw.between(26, 39);
                    case 2 -> draw.between(38, 50);
                    default -> draw.between(48, 62);
                };
        };
    }

    private static Person person(Situation benefit, LocalDate born, int age, Draw draw) {
        boolean female = draw.chance(benefit == Situation.SICKNESS_BENEFIT ? 0.60 : 0.51);
        boolean danish = benefit == Situation.RETURN_BENEFIT ? draw.chance(0.04) : draw.chance(danishShare(benefit));
        boolean insured = switch (benefit) {
            case UNEMPLOYMENT_BENEFIT -> true;
            case SICKNESS_BENEFIT -> draw.chance(0.78);
            default -> draw.chance(0.06);
        };
        boolean parent = draw.chance(age < 24 ? 0.06 : age < 30 ? 0.25 : age < 52 ? 0.55 : 0.15);
        return new Person(
                female,
                Math.toIntExact(born.toEpochDay()),
                education(benefit, age, danish, draw),
                danish,
                insured,
                parent,
                draw.luck(0.45) * (danish ? 1 : 0.85),
                draw.luck(0.5));
    }

    private static double danishShare(Situation benefit) {
        return benefit == Situation.CASH_ASSISTANCE ? 0.80 : 0.91;
    }

    /** Index in {@link Trait#EDUCATION}. */
    private static int education(Situation benefit, int age, boolean danish, Draw draw) {
        if (!danish && draw.chance(0.35)) {
            return 6;
        }
        if (age < 22) {
            return draw.weighted(0.68, 0.26, 0.06);
        }
        return switch (benefit) {
            case UNEMPLOYMENT_BENEFIT ->
                age < 26
                        ? draw.weighted(0.22, 0.24, 0.32, 0.06, 0.14, 0.02, 0)
                        : draw.weighted(0.20, 0.07, 0.37, 0.06, 0.17, 0.12, 0.01);
            case SICKNESS_BENEFIT -> draw.weighted(0.24, 0.07, 0.41, 0.05, 0.17, 0.05, 0.01);
            default ->
                age < 30
                        ? draw.weighted(0.68, 0.14, 0.13, 0.01, 0.02, 0.01, 0.01)
                        : draw.weighted(0.56, 0.06, 0.27, 0.02, 0.05, 0.02, 0.02);
        };
    }
}
