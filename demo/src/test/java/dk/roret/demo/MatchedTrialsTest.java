package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the package as an analyst would, who knows only what is in it, and holds what comes out against the truth:
 * a trial in every week, those who start against the others who are alike in the traits of {@link Trait}.
 */
class MatchedTrialsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate FROM = MONDAY.minusWeeks(Weeks.SEEN);
    private static final int HORIZON = 52;
    private static final Set<String> BENEFITS =
            Set.of("sickness_benefit", "job_clarification", "resource_course", "rehabilitation");

    @TempDir
    Path folder;

    @Test
    void matchingOnWhatThePackageShowsFindsTheTruthAndTheNaiveTableDoesNot() throws IOException {
        DemoMunicipality fjordby = new DemoMunicipality(new DemoSettings(4, MONDAY, 12_000));
        fjordby.writeTo(folder);
        Register register = new Register(folder);
        Map<String, NamedCsvRecord> citizens = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("citizens.csv"))) {
            csv.forEach(row -> citizens.put(row.getField("citizen_id"), row));
        }
        Offers offers = new Offers();
        for (String offer : List.of("T-02", "T-08")) {
            Trials trials = new Trials();
            register.spells()
                    .forEach((citizen, spells) ->
                            trials.add(register, offer, spells, Objects.requireNonNull(citizens.get(citizen))));
            List<Offer> one = List.of(offers.get(offers.indexOf(offer)));
            double truth = fjordby.truth(5, one).started().stream()
                    .mapToDouble(start -> start.nowOrNot().weeks().get(1))
                    .average()
                    .orElseThrow();
            double estimate = trials.estimate();
            double error = trials.spread() / Math.sqrt(trials.matched);
            assertThat(estimate).as(offer).isBetween(truth - 4 * error, truth + 4 * error);
            assertThat(Math.abs(trials.naive() - truth)).as("naive " + offer).isGreaterThan(4 * error);
            assertThat(trials.matched).as(offer).isGreaterThan(600);
        }
    }

    /** Counts and sums of weeks, by stratum. */
    private static final class Trials {
        private final Map<String, double[]> strata = new HashMap<>();
        private int matched;

        void add(Register register, String offer, List<Register.Spell> spells, NamedCsvRecord who) {
            List<LocalDate> starts = register.participationsOf(spells.getFirst().citizen()).stream()
                    .filter(one -> one.offer().equals(offer))
                    .map(Register.Participation::from)
                    .toList();
            for (int i = 0; i < spells.size(); i++) {
                Register.Spell spell = spells.get(i);
                if (BENEFITS.contains(spell.benefit())) {
                    add(spell, priorWeeks(spells, spell), offDay(spells, i), starts, who);
                }
            }
        }

        private void add(Register.Spell spell, long prior, LocalDate off, List<LocalDate> starts, NamedCsvRecord who) {
            boolean begun = false;
            for (int week = 0; week < Weeks.SEEN - HORIZON - 4 && !begun; week++) {
                LocalDate monday = FROM.plusWeeks(week);
                if (spell.covers(monday)) {
                    begun = starts.contains(monday);
                    double weeks = Math.min(HORIZON, Math.ceil(ChronoUnit.DAYS.between(monday, off) / 7.0));
                    double[] stratum = strata.computeIfAbsent(stratum(spell, prior, monday, who), key -> new double[6]);
                    int arm = begun ? 0 : 3;
                    stratum[arm]++;
                    stratum[arm + 1] += weeks;
                    stratum[arm + 2] += weeks * weeks;
                }
            }
        }

        private static String stratum(Register.Spell spell, long prior, LocalDate monday, NamedCsvRecord who) {
            long age = ChronoUnit.YEARS.between(LocalDate.parse(who.getField("birth_date")), monday);
            long elapsed = ChronoUnit.WEEKS.between(spell.from(), monday);
            int quarter = (monday.plusDays(3).getMonthValue() - 1) / 3;
            return spell.benefit()
                    + who.getField("sex")
                    + who.getField("education")
                    + ' '
                    + band(age, 30, 40, 50)
                    + band(prior, 1, 26, 52, 104)
                    + band(elapsed, 4, 13, 26, 52, 104)
                    + quarter;
        }

        private static int band(long value, int... cuts) {
            int band = 0;
            for (int cut : cuts) {
                band += value >= cut ? 1 : 0;
            }
            return band;
        }

        private static long priorWeeks(List<Register.Spell> spells, Register.Spell spell) {
            LocalDate earliest = spell.from().minusWeeks(156);
            double days = 0;
            for (Register.Spell other : spells) {
                if (other.from().isBefore(spell.from())) {
                    LocalDate from = other.from().isBefore(earliest) ? earliest : other.from();
                    days += Math.max(0, ChronoUnit.DAYS.between(from, other.until()) + 1);
                }
            }
            return Math.round(days / 7);
        }

        private static LocalDate offDay(List<Register.Spell> spells, int index) {
            Register.Spell spell = spells.get(index);
            boolean forGood = Set.of("pension", "death", "moved_away").contains(spell.exit());
            if (forGood || index + 1 == spells.size()) {
                return spell.until().plusDays(1);
            }
            long gap =
                    ChronoUnit.DAYS.between(spell.until(), spells.get(index + 1).from()) - 1;
            return gap < 28 ? offDay(spells, index + 1) : spell.until().plusDays(1);
        }

        double estimate() {
            matched = 0;
            double saved = 0;
            for (double[] s : strata.values()) {
                if (s[0] > 0 && s[3] > 0) {
                    matched += (int) s[0];
                    saved += s[0] * (s[4] / s[3] - s[1] / s[0]);
                }
            }
            return saved / matched;
        }

        double naive() {
            double[] all = all();
            return all[4] / all[3] - all[1] / all[0];
        }

        double spread() {
            double[] all = all();
            return Math.sqrt(all[2] / all[0] - Math.pow(all[1] / all[0], 2));
        }

        private double[] all() {
            double[] all = new double[6];
            strata.values().forEach(s -> {
                for (int i = 0; i < 6; i++) {
                    all[i] += s[i];
                }
            });
            return all;
        }
    }
}
