package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.HouseTest;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * 3,343 real unemployment spells, counted in steps of two weeks (McCall 1996), give the curves that R gives. They lie in
 * the shared folder, if there is one.
 */
@HouseTest
@Transactional
class McCallTest {

    private static final Path SHARED = Path.of("../../shared/data");
    private static final LocalDate CLOSES = LocalDate.of(2026, 11, 15);

    @Autowired
    JdbcTemplate db;

    @Autowired
    Durations durations;

    @Test
    void theExactCurvesAreThoseOfTheReference() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED),
                "SKIPPED: the folder ../shared is not here, so McCall's spells are not tried");
        bringIn();
        List<BenefitSpells> groups = durations.of(new Started(2020, null, CLOSES), UnaryOperator.identity());
        int compared = 0;
        for (NamedCsvRecord row : rows(SHARED.resolve("goldens/km.csv"))) {
            if (row.getField("case").equals("mccall_fulltime_by_ui")) {
                Benefit benefit = benefit(row.getField("group"));
                KaplanMeier curve = groups.stream()
                        .filter(group -> group.benefit() == benefit)
                        .findAny()
                        .orElseThrow()
                        .curve();
                KaplanMeier.Step step = Objects.requireNonNull(curve.at(2 * number(row, "time")));
                assertThat(step.time()).isEqualTo(2 * number(row, "time"));
                assertThat(step.atRisk().n()).isEqualTo(number(row, "n_risk"));
                assertThat(step.atRisk().exits()).isEqualTo(number(row, "n_event"));
                assertThat(step.survival()).isCloseTo(number(row, "surv"), within(1e-9));
                assertThat(step.stdError()).isCloseTo(number(row, "se_surv"), within(1e-9));
                var limits = Objects.requireNonNull(step.limits(Limits.LOG_LOG));
                assertThat(limits.lower()).isCloseTo(number(row, "loglog_lo"), within(1e-9));
                assertThat(limits.upper()).isCloseTo(number(row, "loglog_hi"), within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private void bringIn() throws IOException {
        db.update("delete from benefit.spell");
        db.update("delete from benefit.observation");
        Spells world = new Spells(db, LocalDate.of(2020, 1, 1), CLOSES);
        for (NamedCsvRecord row : rows(SHARED.resolve("effect/unempdur_mccall.csv"))) {
            int days = 14 * Integer.parseInt(row.getField("spell"));
            boolean left = row.getField("censor1").equals("1");
            LocalDate end = left ? LocalDate.of(2025, 1, 5) : CLOSES;
            world.spell(
                    world.citizen(),
                    benefit(row.getField("ui")),
                    end.minusDays(days - 1),
                    left ? end : null,
                    left ? Exit.JOB : null);
        }
        world.deliver();
    }

    private static Benefit benefit(String claimed) {
        return claimed.equals("1") ? Benefit.UNEMPLOYMENT_BENEFIT : Benefit.CASH_ASSISTANCE;
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
