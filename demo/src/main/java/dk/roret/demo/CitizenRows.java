package dk.roret.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one generated citizen: who it is, the spells and the categories. */
final class CitizenRows {

    private static final double NEARLY_DONE = 0.85;

    private final long seed;
    private final int citizens;
    private final Weeks weeks;
    private final Calendar calendar;
    private final Rates rates = new Rates();
    private final Names names;
    private final Cpr cpr;
    private final Staffing staffing;

    CitizenRows(long seed, int citizens, Weeks weeks, Calendar calendar, Names names, Cpr cpr, Staffing staffing) {
        this.seed = seed;
        this.citizens = citizens;
        this.weeks = weeks;
        this.calendar = calendar;
        this.names = names;
        this.cpr = cpr;
        this.staffing = staffing;
    }

    static String key(int citizen) {
        return "B-" + citizen;
    }

    void write(Sheets sheets, int citizen, Life life) {
        Draw draw = Draw.of(seed, citizen, 21);
        boolean atHome = draw.chance(0.45);
        double share = draw.chance(0.8) ? 1 : 0.6 + 0.4 * draw.next();
        writeWho(sheets, citizen, life, draw);
        writeSpells(sheets, citizen, life, atHome, share);
        writeCategories(sheets, citizen, life);
    }

    private void writeWho(Sheets sheets, int citizen, Life life, Draw draw) {
        Person person = life.person();
        LocalDate born = LocalDate.ofEpochDay(person.birthDay());
        int firstSeen = weeks.monday(life.first().since()).getYear();
        String language = person.danish() ? "da" : names.origin(firstSeen, draw);
        String origin = person.danish() && draw.chance(0.05) ? names.origin(firstSeen, draw) : language;
        Names.Name name = names.name(person.female(), born.getYear(), origin, draw);
        Names.Address address = names.address(draw);
        boolean nameProtected = draw.chance(0.004);
        boolean addressProtected = nameProtected || draw.chance(0.008);
        @Nullable String phone = draw.chance(0.96) ? names.phone(draw) : null;
        @Nullable String email = draw.chance(0.88) ? name.address() + "@post.example" : null;
        Place place = place(life, citizen > citizens * NEARLY_DONE, draw);
        sheets.citizens.row(
                key(citizen),
                cpr.next(born, person.female()),
                name.given(),
                name.family(),
                born,
                person.female() ? "female" : "male",
                Trait.EDUCATION.value(person.education()),
                language,
                !person.danish() && draw.chance(0.45),
                nameProtected,
                addressProtected,
                address.street(),
                address.postalCode(),
                address.city(),
                phone,
                email,
                place.caseworker,
                place.team);
    }

    private record Place(@Nullable String team, @Nullable String caseworker) {}

    private Place place(Life life, boolean nearlyDone, Draw draw) {
        State state = life.last();
        @Nullable Situation under = state.under();
        if (state.situation() == Situation.FLEX_JOB) {
            return new Place(staffing.team(Group.FLEX, false, draw), null);
        }
        @Nullable Group group = Group.of(under == null ? state : state.as(under));
        if (group == null) {
            return new Place(null, null);
        }
        boolean young = life.person().age(weeks.mondayDay(Weeks.SEEN)) < 30;
        String team = staffing.team(group, young, draw);
        return new Place(team, staffing.caseworker(team, nearlyDone));
    }

    private void writeSpells(Sheets sheets, int citizen, Life life, boolean atHome, double share) {
        int number = 1;
        for (Life.Stay stay : life.stays()) {
            LocalDate start = calendar.firstDay(citizen, stay.since(), stay.benefit());
            @Nullable LocalDate end = endOf(citizen, stay.last(), stay.next());
            if (start.isAfter(weeks.until())) {
                continue;
            }
            boolean ended = end != null;
            double part =
                    stay.benefit() == Situation.UNEMPLOYMENT_BENEFIT || stay.benefit() == Situation.SICKNESS_BENEFIT
                            ? share
                            : 1;
            BigDecimal weekly =
                    rates.weekly(stay.benefit(), life.person(), atHome, end == null ? weeks.until() : end, part);
            sheets.spells.row(
                    "Y-" + citizen + "-" + number++,
                    key(citizen),
                    stay.benefit().code(),
                    start,
                    end,
                    ended ? stay.next().asExitReason() : null,
                    weekly);
        }
    }

    private void writeCategories(Sheets sheets, int citizen, Life life) {
        List<Life.Assessed> all = life.assessments();
        int number = 1;
        for (int i = 0; i < all.size(); i++) {
            Life.Assessed one = all.get(i);
            int last = one.last();
            LocalDate from = calendar.firstDay(citizen, one.since(), one.entered());
            if (from.isAfter(weeks.until())) {
                continue;
            }
            @Nullable LocalDate until = endOf(citizen, last, one.next());
            sheets.categories.row(
                    "K-" + citizen + "-" + number++,
                    key(citizen),
                    from,
                    until,
                    one.readiness().code(),
                    targetGroup(one, life.person(), from));
        }
    }

    /** Null while it runs, and for an end that the package has not seen yet. */
    private @Nullable LocalDate endOf(int citizen, int last, Situation next) {
        if (last == Life.STILL) {
            return null;
        }
        LocalDate end = calendar.change(citizen, last, next).minusDays(1);
        return end.isAfter(weeks.until()) ? null : end;
    }

    /** Target group by the number in LAB § 6. */
    static String targetGroup(Life.Assessed assessed, Person person, LocalDate day) {
        boolean young = person.isYoungWithoutTrade(day.toEpochDay());
        return switch (assessed.benefit()) {
            case UNEMPLOYMENT_BENEFIT -> "lab6_1";
            case CASH_ASSISTANCE, EDUCATION_ASSISTANCE, RETURN_BENEFIT ->
                switch (assessed.readiness()) {
                    case JOB_READY -> "lab6_2";
                    case EDUCATION_READY -> "lab6_4";
                    case ACTIVITY_READY, NOT_ASSESSED -> young ? "lab6_5" : "lab6_3";
                };
            case SICKNESS_BENEFIT -> "lab6_6";
            case JOB_CLARIFICATION -> "lab6_7";
            case RESOURCE_COURSE -> "lab6_8";
            case UNEMPLOYMENT_ALLOWANCE, FLEX_JOB -> "lab6_9";
            case REHABILITATION -> "lab6_10";
            case DISABILITY_PENSION -> "lab6_11";
            case WAGE_SUBSIDY, JOB, EDUCATION, SELF_SUPPORT, MOVED_AWAY, DEAD, PENSIONED ->
                throw new IllegalArgumentException("No target group for " + assessed.benefit());
        };
    }
}
