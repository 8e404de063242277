package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.HouseTest;
import dk.roret.benefit.Benefit;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import dk.roret.intake.Intake;
import dk.roret.intake.RegisterPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 3,343 real unemployment spells, counted in steps of two weeks (McCall 1996), come in through the door and give the
 * curves that R gives. They lie in the shared folder, if there is one.
 */
@HouseTest
class McCallTest {

    private static final Path REFERENCE = Path.of("../../shared/data/goldens/km.csv");
    private static final Started EVER = new Started(2020, null, LocalDate.of(2027, 1, 1));

    @Autowired
    Intake intake;

    @Autowired
    JdbcTemplate db;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Durations durations;

    @TempDir
    Path folder;

    @Test
    void theExactCurvesAreThoseOfTheReference() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(REFERENCE) && Files.exists(RegisterPackage.FILE),
                "SKIPPED: the folder ../shared is not here, so McCall's spells are not tried");
        intake.read(RegisterPackage.write(folder), "Tom", (reading, rows, percent) -> {});
        Map<Benefit, CountedSpells> groups = exactly();
        int compared = 0;
        for (NamedCsvRecord row : reference()) {
            compare(row, curve(groups, benefit(row.getField("group"))));
            compared++;
        }
        assertThat(compared).isGreaterThan(60);
    }

    /** Only the register's own, whatever else other tests have left. */
    private Map<Benefit, CountedSpells> exactly() {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            db.update("delete from benefit.spell where source <> 'register'");
            return durations.byBenefit(EVER, UnaryOperator.identity());
        }));
    }

    private static void compare(NamedCsvRecord row, KaplanMeier curve) {
        KaplanMeier.Step step = Objects.requireNonNull(curve.at(2 * number(row, "time")));
        assertThat(step.time()).isEqualTo(2 * number(row, "time"));
        assertThat(step.atRisk().n()).isEqualTo(number(row, "n_risk"));
        assertThat(step.atRisk().exits()).isEqualTo(number(row, "n_event"));
        assertThat(step.survival()).isCloseTo(number(row, "surv"), within(1e-9));
        assertThat(Objects.requireNonNull(step.stdError())).isCloseTo(number(row, "se_surv"), within(1e-9));
        var limits = Objects.requireNonNull(step.limits(Limits.LOG_LOG));
        assertThat(limits.lower()).isCloseTo(number(row, "loglog_lo"), within(1e-9));
        assertThat(limits.upper()).isCloseTo(number(row, "loglog_hi"), within(1e-9));
    }

    private static KaplanMeier curve(Map<Benefit, CountedSpells> groups, Benefit benefit) {
        return Objects.requireNonNull(groups.get(benefit)).curve();
    }

    /** As {@link RegisterPackage} tells the groups apart. */
    private static Benefit benefit(String group) {
        return switch (group) {
            case "slack" -> Benefit.REHABILITATION;
            case "abolished" -> Benefit.UNEMPLOYMENT_ALLOWANCE;
            default -> Benefit.UNEMPLOYMENT_BENEFIT;
        };
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> reference() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(REFERENCE)) {
            return csv.stream()
                    .filter(row -> row.getField("case").equals("mccall_anyjob_by_slack_abol"))
                    .toList();
        }
    }
}
