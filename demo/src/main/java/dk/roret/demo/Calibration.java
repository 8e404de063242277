package dk.roret.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds Fjordby up against the country. Run with the path of demo/README.md it writes the table there anew; run
 * without, it prints it.
 */
public final class Calibration {

    /** The municipality that the table is about. */
    static final DemoSettings MEASURED = new DemoSettings(1, LocalDate.of(2026, 11, 16), 20_000);

    private static final String BEGINS = "<!-- calibration begins -->\n";
    private static final String ENDS = "<!-- calibration ends -->\n";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 15);
    private static final Set<String> INSURED = Set.of("unemployment_benefit");
    private static final Set<String> ASSISTANCE = Set.of("cash_assistance", "education_assistance", "return_benefit");

    private final Register register;

    /**
     * @param target the figure of the country
     * @param tolerance how far Fjordby may be from it before a test fails
     */
    record Line(String what, double target, double generated, double tolerance, String source) {

        boolean isWithin() {
            return Math.abs(generated - target) <= tolerance;
        }
    }

    Calibration(Register register) {
        this.register = register;
    }

    public static void main(String[] args) throws IOException {
        String table = table(measure(MEASURED));
        if (args.length == 0) {
            System.out.print(table);
            return;
        }
        Path readme = Path.of(args[0]);
        String text = Files.readString(readme);
        int from = text.indexOf(BEGINS) + BEGINS.length();
        Files.writeString(readme, text.substring(0, from) + table + text.substring(text.indexOf(ENDS)));
    }

    static List<Line> measure(DemoSettings settings) throws IOException {
        Path folder = Files.createTempDirectory("fjordby");
        try {
            new DemoMunicipality(settings).writeTo(folder);
            return new Calibration(new Register(folder)).lines();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static String table(List<Line> lines) {
        StringBuilder table = new StringBuilder(
                "| figure | country | Fjordby | may differ by | source |\n| --- | ---: | ---: | ---: | --- |\n");
        for (Line line : lines) {
            table.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            line.what(),
                            number(line.target()),
                            number(line.generated()),
                            number(line.tolerance()),
                            line.source()));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        durations(lines);
        afterwards(lines);
        stock(lines);
        offers(lines);
        return lines;
    }

    private void durations(List<Line> lines) {
        String source = "Jobindsats y01a, dagpenge, completed spells, June 2026";
        List<Register.Spell> completed = ended("unemployment_benefit");
        lines.add(new Line("unemployment benefit: mean weeks of completed spells", 24.6, mean(completed), 3, source));
        double[] upper = {2, 5, 14, 27, 40, 53, 10_000};
        double[] target = {6.6, 13.8, 22.6, 25.4, 11.4, 8.4, 11.8};
        String[] name = {
            "under 2 weeks",
            "2 to 4 weeks",
            "5 to 13 weeks",
            "14 to 26 weeks",
            "27 to 39 weeks",
            "40 to 52 weeks",
            "over 52 weeks"
        };
        double lower = 0;
        for (int i = 0; i < upper.length; i++) {
            double from = lower;
            double until = upper[i];
            double share = share(completed, spell -> weeks(spell) >= from && weeks(spell) < until);
            lines.add(new Line("completed spells " + name[i] + ", %", target[i], share, 4, source));
            lower = until;
        }
    }

    private void afterwards(List<Line> lines) {
        String source = "Jobindsats y01b15, status 3 months after dagpenge, 2025 Q4";
        List<Register.Spell> completed = ended("unemployment_benefit").stream()
                .filter(spell -> spell.until().isBefore(MEASURED.asOf().minusDays(100)))
                .toList();
        lines.add(
                new Line("back on unemployment benefit 3 months after, %", 11.4, later(completed, INSURED), 3, source));
        lines.add(new Line(
                "on sickness benefit 3 months after, %", 8.4, later(completed, Set.of("sickness_benefit")), 3, source));
        lines.add(new Line("on cash assistance 3 months after, %", 0.9, later(completed, ASSISTANCE), 2, source));
    }

    private void stock(List<Line> lines) {
        double insured = register.running(INSURED, JUNE).size();
        List<Register.Spell> assistance = register.running(ASSISTANCE, JULY);
        lines.add(new Line(
                "persons on cash assistance for each on unemployment benefit",
                84_524.0 / 71_954,
                register.running(ASSISTANCE, JUNE).size() / insured,
                0.2,
                "Jobindsats y60a02 and y25i01, June 2025, full-time persons"));
        String split = "Jobindsats y60, July 2026, full-time persons";
        lines.add(new Line("cash assistance: job-ready, %", 16_409 / 835.81, ready(assistance, "job_ready"), 5, split));
        lines.add(new Line(
                "cash assistance: activity-ready, %", 55_751 / 835.81, ready(assistance, "activity_ready"), 6, split));
        List<Register.Spell> unemployed = register.running(INSURED, JUNE);
        lines.add(new Line(
                "unemployment benefit: on it 80 % of the last year, %",
                12_609 / 719.54, share(unemployed, this::isLongTerm), 6, "Jobindsats y25i09 over y25i01, June 2025"));
    }

    private void offers(List<Line> lines) {
        List<Register.Spell> assistance = register.running(ASSISTANCE, JUNE);
        lines.add(new Line(
                "cash assistance: in an offer on a day, %",
                16.7,
                share(assistance, spell -> inOffer(spell.citizen(), JUNE)),
                4,
                "Jobindsats y60c07, activation degree, June 2025"));
        List<Register.Participation> going = register.participations().stream()
                .filter(one ->
                        one.covers(JULY.minusMonths(2)) && ASSISTANCE.contains(benefitOf(one.citizen(), one.from())))
                .toList();
        double practice = going.stream()
                .filter(one -> register.typeOf(one).equals("work_practice"))
                .count();
        lines.add(new Line(
                "cash assistance: work practice among offers, %",
                10_283 / (0.01 * (29_050 + 10_283 + 1_453)),
                100 * practice / going.size(),
                8,
                "Jobindsats y60, offers by type, July 2026"));
    }

    private List<Register.Spell> ended(String benefit) {
        LocalDate from = MEASURED.asOf().minusYears(4);
        return register.spells().values().stream()
                .flatMap(List::stream)
                .filter(spell -> spell.benefit().equals(benefit)
                        && !spell.exit().isEmpty()
                        && spell.until().isAfter(from))
                .toList();
    }

    private static double weeks(Register.Spell spell) {
        return spell.days() / 7.0;
    }

    private static double mean(List<Register.Spell> spells) {
        return spells.stream().mapToDouble(Calibration::weeks).average().orElse(0);
    }

    private static double share(List<Register.Spell> spells, Predicate<Register.Spell> which) {
        return 100.0 * spells.stream().filter(which).count() / spells.size();
    }

    private double later(List<Register.Spell> spells, Set<String> benefits) {
        return share(
                spells,
                spell -> benefits.contains(
                        benefitOf(spell.citizen(), spell.until().plusDays(91))));
    }

    private String benefitOf(String citizen, LocalDate day) {
        return register.spellsOf(citizen).stream()
                .filter(spell -> spell.covers(day))
                .map(Register.Spell::benefit)
                .findFirst()
                .orElse("");
    }

    private double ready(List<Register.Spell> spells, String readiness) {
        return share(spells, spell -> register.readiness(spell.citizen(), JULY).equals(readiness));
    }

    private boolean isLongTerm(Register.Spell now) {
        LocalDate from = JUNE.minusYears(1);
        long days = register.spellsOf(now.citizen()).stream()
                .filter(spell -> INSURED.contains(spell.benefit()) || ASSISTANCE.contains(spell.benefit()))
                .mapToLong(spell -> Math.max(
                        0,
                        Math.min(spell.until().toEpochDay(), JUNE.toEpochDay())
                                - Math.max(spell.from().toEpochDay(), from.toEpochDay())))
                .sum();
        return days >= 0.8 * 365;
    }

    private boolean inOffer(String citizen, LocalDate day) {
        return register.participationsOf(citizen).stream().anyMatch(one -> one.covers(day));
    }
}
