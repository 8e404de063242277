package dk.roret.effect.economy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.economy.Economy.Question;
import dk.roret.effect.table.BadInput;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EconomyTest {
    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path other = Path.of("");

    private Town town = new Town(folder);

    @BeforeEach
    void found() {
        town = new Town(folder);
    }

    private static Value value(Economy economy) {
        return requireNonNull(economy.offers().getFirst().value());
    }

    private static double saved(Economy economy, Payer payer) {
        return value(economy).of(payer).saved().value();
    }

    /** A begins in her third week and leaves after 3 weeks; B, alike, stays 8. So weeks 3 to 7 are saved. */
    private Town fiveWeeksSaved() {
        return town.thousandAWeek()
                .offer("T-1", ",,")
                .citizen("A", "2021-01-04", "2021-02-07")
                .citizen("B", "2021-01-04", "2021-03-14")
                .takesPart("A", "T-1", "2021-01-18", "2021-02-05", "");
    }

    @Test
    void weeksSavedCountAtTheParticipantsOwnStepOnTheStaircase() {
        var economy = fiveWeeksSaved().economy();

        // The start is week 3 with benefit, so weeks 6 to 10 are saved: the state bears 40 %.
        assertThat(saved(economy, Payer.PUBLIC)).isEqualTo(5000);
        assertThat(saved(economy, Payer.MUNICIPALITY)).isCloseTo(5 * 600, offset(1e-9));
        assertThat(saved(economy, Payer.STATE)).isCloseTo(5 * 400, offset(1e-9));
        assertThat(value(economy).steps()).containsOnlyKeys(80.0).containsValue(1);
    }

    @Test
    void weeksSavedAcrossAStepAreSplitWeekByWeek() {
        var economy = town.thousandAWeek()
                .offer("T-1", ",,")
                .citizen("A", "2021-01-04", "2021-06-20")
                .citizen("B", "2021-01-04", "2021-08-01")
                .takesPart("A", "T-1", "2021-06-07", "2021-06-18", "")
                .economy();

        // The start is week 23; A leaves after 2 weeks, B after 8. Saved: weeks 25 and 26 at 40 %, 27 to 30 at 30 %.
        assertThat(saved(economy, Payer.MUNICIPALITY)).isCloseTo(2 * 600 + 4 * 700, offset(1e-9));
        assertThat(saved(economy, Payer.STATE)).isCloseTo(2 * 400 + 4 * 300, offset(1e-9));
    }

    @Test
    void eachParticipantsOwnStepIsUsedNotTheMean() {
        fiveWeeksSaved()
                .citizen("C", "2021-03-01", "2021-04-04")
                .spell("C", "2022-07-04", "2022-08-07")
                .citizen("D", "2021-03-01", "2021-04-04")
                .spell("D", "2022-07-04", "2022-09-11")
                .takesPart("C", "T-1", "2022-07-18", "2022-08-05", "");
        var economy = town.economy();

        // C saves 5 weeks too, after a year of self-support: the count began anew, so again weeks 6 to 10.
        assertThat(economy.offers().getFirst().judgement().effect().matched()).isEqualTo(2);
        assertThat(saved(economy, Payer.MUNICIPALITY)).isCloseTo(3000, offset(1e-9));
        assertThat(value(economy).steps()).containsOnlyKeys(80.0).containsValue(2);
    }

    @Test
    void theWeeksAreWeighedByWhatEachParticipantCosts() {
        town.offer("T-1", ",,");
        // Two pairs in strata of their own. The first saves 5 weeks at 1,000, the second none at 3,000.
        for (var pair : new String[][] {
            {"A", "2021-02-07", "B", "2021-03-14", "1000"}, {"C", "2021-02-07", "D", "2021-02-07", "3000"}
        }) {
            for (int i = 0; i < 4; i += 2) {
                town.rows(
                        "citizens",
                        pair[i] + ",1980-06-01," + (pair[4].equals("1000") ? "female" : "male") + ",primary");
                town.rows(
                        "spells",
                        pair[i] + ",%s,sickness_benefit,2021-01-04,%s,job,%s".formatted(pair[i], pair[i + 1], pair[4]));
            }
            town.takesPart(pair[0], "T-1", "2021-01-18", "2021-02-05", "");
        }
        var economy = town.economy();

        assertThat(saved(economy, Payer.PUBLIC)).isCloseTo((5 * 1000 + 0) / 2.0, offset(1e-9));
        assertThat(value(economy).weeksSaved().value()).isCloseTo(2.5, offset(1e-9));
        assertThat(value(economy).ownAmount()).isEqualTo(2);
    }

    @Test
    void theCostIsTheBillElseTheOffersPriceTimesTheWeeksBegun() {
        var billed = fiveWeeksSaved();
        assertThat(value(billed.economy()).cost()).isEqualTo(new Cost(null, 0, 0, 1));
        assertThat(billed.economy().offers().getFirst().accounts().getFirst().verdict())
                .isEqualTo(Pays.COST_NOT_KNOWN);

        town = new Town(folder);
        town.thousandAWeek()
                .offer("T-1", "per_week,250,13")
                .citizen("A", "2021-01-04", "2021-02-07")
                .citizen("B", "2021-01-04", "2021-03-14")
                .takesPart("A", "T-1", "2021-01-18", "2021-02-05", "");
        var value = value(town.economy());

        // Three begun weeks at 250; net for the municipality 3,000 - 750, and 4 kroner saved for each spent.
        assertThat(requireNonNull(value.cost().mean()).value()).isEqualTo(750);
        assertThat(requireNonNull(value.of(Payer.MUNICIPALITY).net()).value()).isCloseTo(2250, offset(1e-9));
        assertThat(requireNonNull(value.of(Payer.MUNICIPALITY).perKrone()).value())
                .isCloseTo(4.0, offset(1e-9));
        assertThat(value.of(Payer.STATE).net()).isNull();
    }

    @Test
    void aLaterRateCountsFromItsOwnDay() {
        fiveWeeksSaved().rows("benefit_rates", "sickness_benefit,2021-02-22,52000,month,computed,a test");

        // Saved: the weeks of 8 and 15 February at 1,000, three from 22 February at 52,000 x 12 / 52.
        assertThat(saved(town.economy(), Payer.PUBLIC)).isCloseTo(2 * 1000 + 3 * 12000, offset(1e-9));
        assertThat(town.economy().law().rates()).hasSize(2);
        assertThat(town.economy().law().ratesInFolder()).isTrue();
    }

    @Test
    void anOfferIsJudgedByItsOwnCostNotThatOfItsKind() {
        town = Town.crowded(folder, 8);
        town.offer("T-3", "per_course,0,4").offer("T-4", "per_course,400000,4");
        for (int c = 0; c < 296; c += 8) {
            town.takesPart("C-" + c, "T-3", "2021-03-01", "2021-03-26", "");
            town.takesPart("C-" + (c + 2), "T-4", "2021-03-01", "2021-03-26", "");
        }
        var accounts = town.economy().offers().stream()
                .filter(offer -> offer.judgement().effect().targetGroup() == null)
                .toList();
        var free = accounts.get(2).accounts().getFirst();
        var dear = accounts.get(3).accounts().getFirst();

        assertThat(dear.verdict()).isEqualTo(Pays.DOES_NOT_PAY);
        assertThat(requireNonNull(free.shrunken()).value()
                        - requireNonNull(dear.shrunken()).value())
                .isCloseTo(400_000, offset(100_000.0));
        assertThat(free.verdict()).isNotEqualTo(Pays.DOES_NOT_PAY);
    }

    @Test
    void theMissingParticipantsAreThoseThatWouldSettleIt() {
        var accounts = Town.crowded(folder, 6).economy().offers().stream()
                .flatMap(offer -> offer.accounts().stream())
                .toList();

        assertThat(accounts)
                .filteredOn(account -> account.verdict() != Pays.NOT_YET_KNOWN)
                .allMatch(account -> account.missing() == null);
        assertThat(accounts)
                .filteredOn(account -> account.missing() != null)
                .isNotEmpty()
                .allMatch(account -> requireNonNull(account.missing()) > 0);
    }

    @Test
    void municipalityAndStateMakeTheWhole() {
        for (var offer : Town.crowded(folder, 1).economy(104).offers()) {
            var value = requireNonNull(offer.value());
            assertThat(value.of(Payer.MUNICIPALITY).saved().value()
                            + value.of(Payer.STATE).saved().value())
                    .isCloseTo(value.of(Payer.PUBLIC).saved().value(), offset(1e-6));
        }
    }

    @Test
    void weeksAreTheEvaluationsOwnAndKronerAtOneRateAreThatManyTimesTheWeeks() {
        var town = Town.crowded(folder, 2).thousandAWeek();
        for (var offer : town.economy().offers()) {
            var value = requireNonNull(offer.value());
            var weeks = offer.judgement().effect().weeksSaved().get(1).difference();
            var kroner = value.of(Payer.PUBLIC).saved();
            assertThat(value.weeksSaved().value()).isCloseTo(weeks.value(), offset(1e-9));
            assertThat(value.weeksSaved().stdError()).isCloseTo(weeks.stdError(), offset(1e-9));
            assertThat(kroner.value()).isCloseTo(1000 * weeks.value(), offset(1e-6));
            assertThat(kroner.stdError()).isCloseTo(1000 * weeks.stdError(), offset(1e-6));
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        var straight = Town.crowded(folder, 3).economy().offers();
        var shuffled = Town.crowded(other, 3).shuffled(9).economy().offers();
        assertThat(shuffled).hasSameSizeAs(straight);
        for (var offer : straight) {
            var same = shuffled.stream()
                    .filter(s -> s.judgement()
                                    .effect()
                                    .offer()
                                    .equals(offer.judgement().effect().offer())
                            && Objects.equals(
                                    s.judgement().effect().targetGroup(),
                                    offer.judgement().effect().targetGroup()))
                    .findAny()
                    .orElseThrow();
            var net = requireNonNull(
                    requireNonNull(offer.value()).of(Payer.MUNICIPALITY).net());
            var sameNet = requireNonNull(
                    requireNonNull(same.value()).of(Payer.MUNICIPALITY).net());
            assertThat(sameNet.value()).isCloseTo(net.value(), offset(1e-6));
            assertThat(sameNet.stdError()).isCloseTo(net.stdError(), offset(1e-6));
            assertThat(same.composite().anyRank()).isEqualTo(offer.composite().anyRank());
        }
    }

    @Test
    void aStartBeforeTheStaircaseIsRefusedUnlessTheFolderHasTheLawThatHeldThen() {
        fiveWeeksSaved().rows("refund_steps", "valid_from,week_from,week_to,state_percent", "2022-01-03,1,,20");
        assertThatThrownBy(town::economy)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("refund_steps.csv has no refund step in force on 2021-01-18");

        town.rows("refund_steps", "2000-01-01,1,,30");
        assertThat(saved(town.economy(), Payer.MUNICIPALITY)).isCloseTo(5 * 700, offset(1e-9));
    }

    @Test
    void whatTheFolderGetsWrongIsNamedWithFileColumnAndRow() {
        fiveWeeksSaved().rows("benefit_rates", "sickness_benefit,2023-01-01,2000,year,found,x");
        assertThatThrownBy(town::economy)
                .hasMessageContaining(
                        "benefit_rates.csv, column unit, row 2: is year, but must be hour, week or month");

        found();
        fiveWeeksSaved().rows("refund_steps", "valid_from,week_from,week_to,state_percent", "2016-01-04,1,4,180");
        assertThatThrownBy(town::economy)
                .hasMessageContaining("refund_steps.csv, column state_percent, row 1: is above 100");

        found();
        fiveWeeksSaved().rows("benefit_rates", "sickness_benefit,2023-01-01,-1,week,found,x");
        assertThatThrownBy(town::economy)
                .hasMessageContaining("column amount, row 2: is -1, but must be a finite number, 0 or more");

        found();
        fiveWeeksSaved().takesPart("B", "T-1", "2021-03-08", "", "many");
        assertThatThrownBy(town::economy)
                .hasMessageContaining("participations.csv, column price, row 2: is many, not a number");
    }

    @Test
    void aBenefitWithoutARateIsNamed() {
        town.offer("T-1", ",,")
                .rows("benefit_rates", "benefit,valid_from,amount,unit", "cash_assistance,2010-01-01,1,week")
                .citizen("A", "2021-01-04", "2021-02-07")
                .citizen("B", "2021-01-04", "2021-03-14")
                .takesPart("A", "T-1", "2021-01-18", "2021-02-05", "");
        assertThatThrownBy(town::economy)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("benefit_rates.csv has no rate for sickness_benefit on 2021-01-18");
    }

    @Test
    void theLibrarysOwnRatesAndStepsAreUsedAndSaidToBe() {
        var law = town.offer("T-1", ",,")
                .citizen("A", "2021-01-04", "2021-02-07")
                .citizen("B", "2021-01-04", "2021-03-14")
                .takesPart("A", "T-1", "2021-01-18", "2021-02-05", "")
                .economy()
                .law();

        assertThat(law.ratesInFolder()).isFalse();
        assertThat(law.stepsInFolder()).isFalse();
        assertThat(law.rates()).isNotEmpty().allSatisfy(rate -> {
            assertThat(rate.origin().source()).isNotEmpty();
            assertThat(rate.origin().status()).isNotNull();
        });
    }

    @Test
    void aHorizonBeyondWhatIsFollowedIsRefused() {
        assertThatThrownBy(() -> fiveWeeksSaved().economy(105)).hasMessageContaining("--horizon: 105 must be 1 to 104");
    }

    @Test
    void weightOnWhatNobodyHasMeasuredIsRefused() {
        var weights = new EnumMap<Dimension, Double>(Dimension.weights("progression=1"));
        assertThatThrownBy(() -> Town.economy(fiveWeeksSaved().write(), new Question(false, null, weights, 52)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--weights");
        assertThatThrownBy(() -> Dimension.weights("luck=1")).hasMessageContaining("luck is not employment");
        assertThatThrownBy(() -> Dimension.weights("employment=0")).hasMessageContaining("must weigh more than 0");
    }
}
