package dk.roret.demo;

/** Which readiness category somebody is given, and when it is changed. It rests on age, education and chance. */
final class Assessment {

    private static final double TO_ACTIVITY_READY = 0.0050;
    private static final double TO_JOB_READY = 0.0022;
    private static final double FROM_EDUCATION_READY = 0.004;

    Readiness onEntering(Situation situation, Person person, State before, long day, Draw draw) {
        return switch (situation) {
            case CASH_ASSISTANCE, EDUCATION_ASSISTANCE, RETURN_BENEFIT -> ofAssistance(person, before, day, draw);
            case UNEMPLOYMENT_BENEFIT -> Readiness.JOB_READY;
            case WAGE_SUBSIDY -> before.readiness();
            case SICKNESS_BENEFIT,
                    JOB_CLARIFICATION,
                    RESOURCE_COURSE,
                    REHABILITATION,
                    UNEMPLOYMENT_ALLOWANCE,
                    FLEX_JOB,
                    DISABILITY_PENSION,
                    JOB,
                    EDUCATION,
                    SELF_SUPPORT,
                    MOVED_AWAY,
                    DEAD,
                    PENSIONED -> Readiness.NOT_ASSESSED;
        };
    }

    Readiness onFirstEntering(Situation situation, Person person, long day, Draw draw) {
        State nobody = State.entering(Situation.JOB, 0, Readiness.NOT_ASSESSED);
        return onEntering(situation, person, nobody, day, draw);
    }

    private static Readiness ofAssistance(Person person, State before, long day, Draw draw) {
        if (before.situation().isAssistance()) {
            boolean outgrown = before.readiness() == Readiness.EDUCATION_READY && !person.isYoungWithoutTrade(day);
            return outgrown ? Readiness.JOB_READY : before.readiness();
        }
        boolean fromIllness = before.situation() == Situation.SICKNESS_BENEFIT
                || before.situation() == Situation.JOB_CLARIFICATION
                || before.situation() == Situation.RESOURCE_COURSE;
        double activityReady = fromIllness ? 0.85 : person.isYoungWithoutTrade(day) ? 0.36 : 0.52;
        if (draw.chance(activityReady)) {
            return Readiness.ACTIVITY_READY;
        }
        return person.isYoungWithoutTrade(day) ? Readiness.EDUCATION_READY : Readiness.JOB_READY;
    }

    State review(Person person, State state, long day, Draw draw) {
        if (!state.situation().isAssistance()) {
            return state;
        }
        double luck = draw.next();
        return switch (state.readiness()) {
            case JOB_READY -> luck < TO_ACTIVITY_READY ? state.assessed(Readiness.ACTIVITY_READY) : state;
            case ACTIVITY_READY -> luck < TO_JOB_READY ? state.assessed(upFrom(person, day)) : state;
            case EDUCATION_READY -> {
                if (!person.isYoungWithoutTrade(day)) {
                    yield state.assessed(Readiness.JOB_READY);
                }
                yield luck < FROM_EDUCATION_READY ? state.assessed(Readiness.ACTIVITY_READY) : state;
            }
            case NOT_ASSESSED -> state;
        };
    }

    private static Readiness upFrom(Person person, long day) {
        return person.isYoungWithoutTrade(day) ? Readiness.EDUCATION_READY : Readiness.JOB_READY;
    }
}
