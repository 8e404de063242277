package dk.roret.effect.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.register.PackageReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of § 5 and § 6: lov om kommunernes finansiering af visse offentlige ydelser. */
class RefundWeeksTest {
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");

    @TempDir
    Path folder = Path.of("");

    private final List<BenefitSpell> spells = new ArrayList<>();

    private RefundWeeks weeks() {
        return new RefundWeeks(RefundLaw.read(new PackageReader(new Town(folder).write())), FIRST);
    }

    private RefundWeeksTest onBenefit(int fromWeek, int forWeeks, String benefit) {
        var start = FIRST.plusWeeks(fromWeek);
        spells.add(new BenefitSpell(benefit, start, start.plusWeeks(forWeeks).minusDays(1), null));
        return this;
    }

    private RefundWeeksTest onBenefit(int fromWeek, int forWeeks) {
        return onBenefit(fromWeek, forWeeks, "cash_assistance");
    }

    private int number(int week) {
        return weeks().number(spells, FIRST.plusWeeks(week));
    }

    @ParameterizedTest
    @CsvSource({"1, 80", "4, 80", "5, 40", "26, 40", "27, 30", "52, 30", "53, 20", "500, 20"})
    void theStateBearsLessTheLongerTheBenefitLasts(int week, double percent) {
        assertThat(weeks().law().stateShare(week, LocalDate.parse("2021-06-07")))
                .isEqualTo(percent / 100);
    }

    @Test
    void theCountIsOneInTheFirstWeekAndGoesOnOverSpells() {
        onBenefit(0, 10).onBenefit(20, 10);
        assertThat(number(0)).isEqualTo(1);
        assertThat(number(9)).isEqualTo(10);
        assertThat(number(20)).isEqualTo(11);
    }

    @Test
    void fiftyOneWeeksOfSelfSupportDoNotStartTheCountAnew() {
        onBenefit(0, 10).onBenefit(61, 10);
        assertThat(number(61)).isEqualTo(11);
    }

    @Test
    void fiftyTwoWeeksDoAlsoInTwoPieces() {
        onBenefit(0, 10).onBenefit(62, 10);
        assertThat(number(62)).isEqualTo(1);
        spells.clear();
        onBenefit(0, 10).onBenefit(36, 10).onBenefit(72, 10);
        assertThat(number(36)).isEqualTo(11);
        assertThat(number(72)).isEqualTo(1);
    }

    @Test
    void selfSupportOlderThanThreeYearsDoesNotCount() {
        // One week alone, then benefit for three years, then 51 weeks: 52 in all, the first too old.
        onBenefit(0, 10).onBenefit(11, 157).onBenefit(168 + 51, 10);
        assertThat(number(168 + 51)).isEqualTo(10 + 157 + 1);
    }

    @Test
    void aJobWithWageSupportIsNotSelfSupport() {
        onBenefit(0, 10).onBenefit(30, 1, "wage_subsidy").onBenefit(62, 10);
        assertThat(number(62)).isEqualTo(12);
    }

    @Test
    void aWeekWithOneDayOfBenefitCountsAndAPartOfAWeekIsNoWeekOfSelfSupport() {
        var day = FIRST.plusWeeks(10).plusDays(2);
        onBenefit(0, 10);
        spells.add(new BenefitSpell("cash_assistance", day, day, null));
        onBenefit(62, 10);
        assertThat(number(62)).isEqualTo(12);
    }

    @Test
    void whatCameBeforeTheRegisterIsToldAsAHighestNumber() {
        onBenefit(5, 10);
        assertThat(number(5)).isEqualTo(1);
        assertThat(weeks().highest(spells, FIRST.plusWeeks(5))).isGreaterThan(52);
        assertThat(weeks().highest(List.of(), FIRST.plusWeeks(52))).isEqualTo(1);
    }

    @Test
    void weeksBeforeTheStaircaseDoNotCount() {
        spells.add(new BenefitSpell("cash_assistance", LocalDate.parse("2010-01-04"), null, null));
        assertThat(weeks().number(spells, LocalDate.parse("2016-01-18"))).isEqualTo(3);
    }
}
