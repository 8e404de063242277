package dk.roret.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weekly chances of leaving a situation, before courses: moves.csv, traits.csv and seasons.csv. */
final class Chances {

    /** Which factors a way out is multiplied by. */
    enum Kind {
        JOB,
        EDUCATION,
        HEALTH,
        RETURN,
        ILLNESS,
        PLAIN
    }

    /** @param weekly chance by band of elapsed weeks, before factors */
    record Way(Situation to, Kind kind, double[] weekly) {}

    private static final String[] BANDS = {"w0", "w4", "w13", "w26", "w52", "w104"};
    private static final List<Trait> STEADY = List.of(Trait.SEX, Trait.AGE, Trait.EDUCATION, Trait.PRIOR);

    private final Map<String, List<Way>> byName = new HashMap<>();
    private final Map<Situation, List<Way>> plain = new EnumMap<>(Situation.class);
    private final List<List<Way>> assistance = new ArrayList<>();
    private final Map<Situation, List<Way>> insured = new EnumMap<>(Situation.class);
    private final Map<Situation, List<Way>> uninsured = new EnumMap<>(Situation.class);
    private final double[][][] factors = new double[3][Trait.values().length][];
    private final double[][] seasons = new double[3][13];

    Chances() {
        for (Table.Row row : Table.read("moves.csv")) {
            String from = row.text("from");
            Situation to = Situation.named(row.text("to"));
            double[] weekly = new double[BANDS.length];
            for (int band = 0; band < BANDS.length; band++) {
                weekly[band] = row.number(BANDS[band]) / 100;
            }
            byName.computeIfAbsent(from, name -> new ArrayList<>()).add(new Way(to, kind(from, to), weekly));
        }
        for (Situation situation : Situation.values()) {
            plain.put(situation, byName.getOrDefault(situation.code(), List.of()));
            insured.put(situation, byName.getOrDefault(situation.code() + "/insured", List.of()));
            uninsured.put(situation, byName.getOrDefault(situation.code() + "/uninsured", List.of()));
        }
        for (Readiness readiness : Readiness.values()) {
            String category = readiness == Readiness.NOT_ASSESSED ? "activity_ready" : readiness.code();
            assistance.add(byName.getOrDefault("cash_assistance/" + category, List.of()));
        }
        readFactors();
    }

    private void readFactors() {
        for (double[][] kind : factors) {
            for (Trait trait : STEADY) {
                kind[trait.ordinal()] = new double[trait.size()];
            }
        }
        for (Table.Row row : Table.read("traits.csv")) {
            Trait trait = Trait.named(row.text("trait"));
            int value = trait.index(row.text("value"));
            factors[0][trait.ordinal()][value] = row.number("job");
            factors[1][trait.ordinal()][value] = row.number("education");
            factors[2][trait.ordinal()][value] = row.number("health");
        }
        for (Table.Row row : Table.read("seasons.csv")) {
            int month = row.whole("month");
            seasons[0][month] = row.number("job");
            seasons[1][month] = row.number("education");
            seasons[2][month] = row.number("inflow");
        }
    }

    private static Kind kind(String from, Situation to) {
        boolean away = from.startsWith("job/") || from.startsWith("self_support/") || from.startsWith("education/");
        if (to == Situation.SICKNESS_BENEFIT) {
            return Kind.ILLNESS;
        }
        if (away && to.isSupport()) {
            return Kind.RETURN;
        }
        return switch (to) {
            case JOB -> Kind.JOB;
            case EDUCATION -> Kind.EDUCATION;
            case JOB_CLARIFICATION, RESOURCE_COURSE, UNEMPLOYMENT_ALLOWANCE, DISABILITY_PENSION, DEAD -> Kind.HEALTH;
            default -> Kind.PLAIN;
        };
    }

    /** Somebody in a subsidised job has the ways out of the benefit it came from. */
    List<Way> waysOut(State state, Person person) {
        Situation under = state.under();
        Situation situation = under == null ? state.situation() : under;
        if (situation.isAssistance() && situation != Situation.RETURN_BENEFIT) {
            return assistance.get(state.readiness().ordinal());
        }
        if (situation.isAway()) {
            return (person.insured() ? insured : uninsured).getOrDefault(situation, List.of());
        }
        return plain.getOrDefault(situation, List.of());
    }

    /** What a way of this kind is multiplied by for this person in this month. */
    double factor(Kind kind, Person person, State state, long day, int month) {
        return switch (kind) {
            case JOB -> person.jobLuck() * traits(0, person, state, day) * seasons[0][month];
            case EDUCATION -> traits(1, person, state, day) * seasons[1][month];
            case HEALTH -> person.healthLuck() * traits(2, person, state, day);
            case RETURN -> seasons[2][month] / Math.sqrt(person.jobLuck());
            case ILLNESS -> person.healthLuck();
            case PLAIN -> 1;
        };
    }

    /** How the inflow of a month stands to that of an average month. */
    double inflow(int month) {
        return seasons[2][month];
    }

    private double traits(int kind, Person person, State state, long day) {
        double[][] by = factors[kind];
        return by[Trait.SEX.ordinal()][Trait.sex(person)]
                * by[Trait.AGE.ordinal()][Trait.age(person, day)]
                * by[Trait.EDUCATION.ordinal()][person.education()]
                * by[Trait.PRIOR.ordinal()][Trait.prior(state)];
    }
}
