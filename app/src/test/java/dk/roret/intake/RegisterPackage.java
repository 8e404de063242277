package dk.roret.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The real unemployment spells of {@code ../shared/data/effect/unempdur_mccall.csv} (McCall 1996), written as a data
 * package. Their time unit is two weeks, so a spell lasts 2 × {@code spell} weeks; {@code cause} 0 is censored, here a
 * spell that still runs on the last day seen, and every other cause is a job. Each reason for losing the job before is
 * given a benefit of its own, so that the groups can be told apart.
 */
public final class RegisterPackage {

    public static final Path FILE = Path.of("../../shared/data/effect/unempdur_mccall.csv");

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 15);

    private RegisterPackage() {}

    /** @return the folder, a delivery now */
    public static Path write(Path folder) throws IOException {
        List<String> citizens = new ArrayList<>(List.of(TestPackage.CITIZENS));
        List<String> spells = new ArrayList<>(List.of(TestPackage.SPELLS));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            int number = 0;
            for (NamedCsvRecord row : rows) {
                citizens.add(citizen(++number, row));
                spells.add(spell(number, row));
            }
        }
        return new TestPackage(folder)
                .from("register")
                .seen(FIRST.toString(), LAST.toString())
                .with("citizens", citizens.toArray(String[]::new))
                .with("spells", spells.toArray(String[]::new))
                .written();
    }

    private static String citizen(int number, NamedCsvRecord row) {
        // Days of a century that nobody alive was born in.
        LocalDate day = LocalDate.of(1860, 1, 1).plusDays(number);
        String cpr = "%02d%02d%02d5%03d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100, number % 1000);
        LocalDate born = LAST.minusYears(Long.parseLong(row.getField("age"))).minusDays(100);
        return "c%d,%s,Person,Nummer %d,%s,%s,unknown"
                .formatted(number, cpr, number, born, row.getField("female").equals("1") ? "female" : "male");
    }

    private static String spell(int number, NamedCsvRecord row) {
        int days = 14 * Integer.parseInt(row.getField("spell"));
        if (row.getField("cause").equals("0")) {
            return "s%d,c%d,%s,%s,,".formatted(number, number, benefit(row), LAST.minusDays(days - 1));
        }
        LocalDate start = FIRST.plusWeeks(number % 52);
        return "s%d,c%d,%s,%s,%s,job".formatted(number, number, benefit(row), start, start.plusDays(days - 1));
    }

    private static String benefit(NamedCsvRecord row) {
        if (row.getField("slack").equals("1")) {
            return "rehabilitation";
        }
        return row.getField("abolpos").equals("1") ? "unemployment_allowance" : "unemployment_benefit";
    }
}
