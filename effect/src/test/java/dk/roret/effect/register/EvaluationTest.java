package dk.roret.effect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.Difference;
import dk.roret.effect.Limits;
import dk.roret.effect.table.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register of a handful of people, all women of 40 on sickness benefit since Monday 4 January 2021. */
class EvaluationTest {
    @TempDir
    Path folder = Path.of("");

    private final List<String> citizens = new ArrayList<>(List.of("citizen_id,birth_date,sex,education"));
    private final List<String> categories =
            new ArrayList<>(List.of("category_id,citizen_id,valid_from,valid_until,readiness,target_group"));
    private final List<String> spells =
            new ArrayList<>(List.of("spell_id,citizen_id,benefit,start_date,end_date,exit_reason"));
    private final List<String> participations =
            new ArrayList<>(List.of("participation_id,citizen_id,offer_id,start_date,end_date"));

    @BeforeEach
    void describe() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
            {"name": "test", "roret": {"version": 1, "observation": {"from": "2021-01-04", "until": "2024-01-07"}},
             "resources": [{"name": "citizens", "path": "citizens.csv"}, {"name": "categories", "path": "categories.csv"},
              {"name": "spells", "path": "spells.csv"}, {"name": "offers", "path": "offers.csv"},
              {"name": "participations", "path": "participations.csv"}]}
            """);
        Files.writeString(folder.resolve("offers.csv"), "offer_id,name,type\nT-1,Mentor,mentor\n");
    }

    private void citizen(String id, String until, String exit) {
        citizens.add(id + ",1980-06-01,female,primary");
        categories.add("K-" + id + "," + id + ",2021-01-04,,job_ready,lab6_6");
        spells.add("S-" + id + "," + id + ",sickness_benefit,2021-01-04," + until + "," + exit);
    }

    private void spell(String id, String from, String until, String exit) {
        spells.add("S-" + spells.size() + "," + id + ",sickness_benefit," + from + "," + until + "," + exit);
    }

    private void takesPart(String id, String from, String until) {
        participations.add("P-" + participations.size() + "," + id + ",T-1," + from + "," + until);
    }

    private Evaluation evaluate() throws IOException {
        Files.write(folder.resolve("citizens.csv"), citizens);
        Files.write(folder.resolve("categories.csv"), categories);
        Files.write(folder.resolve("spells.csv"), spells);
        Files.write(folder.resolve("participations.csv"), participations);
        return Evaluation.of(folder, false);
    }

    private OfferEffect whole() throws IOException {
        return evaluate().effects().getFirst();
    }

    @Test
    void theClockStartsInTheSameWeekForThoseWhoBeginAndThoseWhoDoNot() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        var effect = whole();
        assertThat(effect.matched()).isEqualTo(1);
        assertThat(effect.weeksSaved().getFirst().difference().value()).isEqualTo(5);
        assertThat(effect.lockInWeeks()).isZero();
        assertThat(effect.targetGroup()).isNull();
    }

    @Test
    void nobodyIsComparedWithThemselves() throws IOException {
        citizen("A", "2021-06-06", "job");
        takesPart("A", "2021-02-15", "2021-04-30");
        assertThat(whole().participants()).isEqualTo(1);
        assertThat(whole().matched()).isZero();
        assertThat(whole().weeksSaved()).isEmpty();
    }

    @Test
    void thoseWhoBeginLaterAreComparedUntilThenAndStayWhereTheyAre() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        takesPart("B", "2021-02-22", "2021-03-12");
        assertThat(whole().participants()).isEqualTo(2);
        assertThat(whole().matched()).isEqualTo(1);
        assertThat(whole().weeksSaved().getFirst().difference().value()).isEqualTo(5);
    }

    @Test
    void aShortTimeOffDoesNotEndTheSupport() throws IOException {
        citizen("A", "2021-02-07", "other");
        spell("A", "2021-03-01", "2021-04-04", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-04-04", "job");
        assertThat(whole().weeksSaved().getFirst().difference().value()).isZero();
    }

    @Test
    void aLongTimeOffDoes() throws IOException {
        citizen("A", "2021-02-07", "other");
        spell("A", "2021-03-08", "2021-04-04", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-04-04", "job");
        assertThat(whole().weeksSaved().getFirst().difference().value()).isEqualTo(8);
    }

    @Test
    void startsAreToldApartByAgeAndByTheYearsTheyBeganIn() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        citizens.add("Y,2000-06-01,female,primary");
        spells.add("S-Y,Y,sickness_benefit,2022-01-03,2022-04-03,job");
        takesPart("Y", "2022-02-07", "2022-03-04");
        evaluate();
        assertThat(groups(new Breakdown.Age())).containsExactly(null, "from_30", "under_30");
        assertThat(groups(new Breakdown.Started(1))).containsExactly(null, "2021", "2022");
        assertThat(groups(new Breakdown.Started(3))).containsExactly(null, "2019", "2022");
        assertThat(groups(new Breakdown.Only("lab6_6", "from_30", LocalDate.parse("2021-01-18"), null)))
                .containsExactly(null, "chosen");
        assertThat(groups(new Breakdown.Only(null, null, null, LocalDate.parse("2021-01-17"))))
                .containsExactly((String) null);
    }

    @Test
    void startsAreToldApartByTheFirstCohortThatFits() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        citizens.add("Y,2000-06-01,female,primary");
        spells.add("S-Y,Y,sickness_benefit,2022-01-03,2022-04-03,job");
        takesPart("Y", "2022-02-07", "2022-03-04");
        evaluate();
        assertThat(groups(new Breakdown.Cohorts())).as("none are described").containsExactly((String) null);
        cohorts("young,1,,,,29", "sick,2,sickness_benefit,,,", "poor,3,cash_assistance,,,");
        assertThat(by(new Breakdown.Cohorts()).effects())
                .extracting(OfferEffect::targetGroup, OfferEffect::participants)
                .containsExactly(tuple(null, 2), tuple("sick", 1), tuple("young", 1));
        cohorts("sick,1,sickness_benefit,,,", "sick,1,job_clarification,,,", "young,2,,,,29");
        assertThat(by(new Breakdown.Cohorts()).effects())
                .extracting(OfferEffect::targetGroup, OfferEffect::participants)
                .containsExactly(tuple(null, 2), tuple("sick", 2));
    }

    private void cohorts(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("cohorts.csv"),
                "cohort,position,benefit,readiness,age_from,age_until\n" + String.join("\n", rows) + "\n");
        Path description = folder.resolve("datapackage.json");
        String text = Files.readString(description);
        if (!text.contains("cohorts.csv")) {
            Files.writeString(
                    description,
                    text.replaceFirst(
                            "\"resources\"\\s*:\\s*\\[",
                            "\"resources\": [{\"name\": \"cohorts\", \"path\": \"cohorts.csv\"},"));
        }
    }

    @Test
    void offersOfATypeCountAsOne() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        participations.add("P-B,B,T-2,2021-01-25,2021-02-05");
        citizen("C", "2021-04-11", "job");
        Files.writeString(folder.resolve("offers.csv"), "offer_id,name,type\nT-1,Mentor,mentor\nT-2,Other,mentor\n");
        evaluate();
        var types = by(new Breakdown.Type());
        assertThat(types.effects()).extracting(OfferEffect::offer).containsExactly("mentor");
        assertThat(types.effects().getFirst().participants()).isEqualTo(2);
        assertThat(types.crowds().getFirst().begun().cardinality()).isEqualTo(2);
    }

    @Test
    void whoStandsBehindAnEstimateIsPeopleNotStarts() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-01-22");
        spell("A", "2021-06-07", "2021-08-01", "job");
        takesPart("A", "2021-06-14", "2021-06-18");
        citizen("B", "", "");
        var evaluation = evaluate();
        assertThat(evaluation.effects().getFirst().participants()).isEqualTo(2);
        assertThat(evaluation.crowds().getFirst().begun().cardinality()).isEqualTo(1);
    }

    @Test
    void aBreakdownThatIsNoneIsRefused() {
        for (var by : List.of(
                "sex", "started=0", "started=x", "only:age=31", "only:from=soon", "only:sex=male", "only:age")) {
            assertThatThrownBy(() -> Breakdown.of(by))
                    .as(by)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("--by");
        }
    }

    private Evaluation by(Breakdown by) {
        return Evaluation.by(by, folder, null, false, Evaluation.Detail.ESTIMATES, (done, offers) -> {});
    }

    private List<@Nullable String> groups(Breakdown by) {
        return by(by).effects().stream()
                .<@Nullable String>map(OfferEffect::targetGroup)
                .toList();
    }

    @Test
    void selfSupportIsCountedHalfAYearAfterTheEndAndTooYoungOnesAreTold() throws IOException {
        citizen("A", "2021-03-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "", "");
        takesPart("B", "2021-01-25", "2021-02-05");
        takesPart("B", "2023-11-06", "2023-12-01");
        assertThat(whole().selfSupport()).isEqualTo(new SelfSupport(2, 1, 1, 0));
    }

    @Test
    void aCurveAddsUpWhatOnePersonDoesInSeveralTrialsBeforeItIsSquared() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-02-07", "job");
        takesPart("B", "2021-01-25", "2021-02-05");
        citizen("C", "2021-03-14", "job");
        citizen("D", "2022-03-14", "job");
        evaluate();
        var courses = Evaluation.of(folder, false, Evaluation.Detail.COURSES, (done, offers) -> {})
                .effects()
                .getFirst()
                .courses();
        var comparisons = Objects.requireNonNull(courses).comparisons();
        assertThat(comparisons.people()).isEqualTo(3);
        assertThat(comparisons.stays().get(30).share()).isCloseTo(5.0 / 12, offset(1e-9));
        // D stays with weight 5/6, C leaves with 5/6, B with 1/3; each moves the share by weight·(stays − 5/12)/2.
        double stdError = Math.sqrt(35 * 35 + 25 * 25 + 10 * 10) / 144;
        var expected = Objects.requireNonNull(Limits.LOG_LOG.of(5.0 / 12, Math.log(5.0 / 12), stdError));
        var limits = Objects.requireNonNull(comparisons.stays().get(30).limits());
        assertThat(limits.lower()).isCloseTo(expected.lower(), offset(1e-9));
        assertThat(limits.upper()).isCloseTo(expected.upper(), offset(1e-9));
    }

    @Test
    void wilsonsIntervalIsTheOneInTheTextbook() {
        var interval = Objects.requireNonNull(new SelfSupport(10, 8, 0, 0).interval());

        assertThat(String.format(Locale.ROOT, "%.4f %.4f", interval.lower(), interval.upper()))
                .isEqualTo("0.4902 0.9433");
    }

    @Test
    void theSameRegisterGivesTheSameResult() throws IOException {
        citizen("A", "2021-02-07", "job");
        takesPart("A", "2021-01-18", "2021-02-05");
        citizen("B", "2021-03-14", "job");
        assertThat(evaluate()).isEqualTo(evaluate());
    }

    @Test
    void aWrongDateIsNamedWithFileColumnAndRow() {
        citizen("A", "07-02-2021", "job");
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("spells.csv, column end_date, row 1: is 07-02-2021, not a date");
    }

    @Test
    void aFolderThatIsNoPackageIsRefused() {
        assertThatThrownBy(() -> Evaluation.of(folder.resolve("none"), false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("datapackage.json is not there");
    }

    @Test
    void aVerdictIsOnlyGivenWhereTheWholeIntervalAllowsIt() {
        assertThat(verdict(new Difference(2, 0.9), null)).isEqualTo(Verdict.WORKS);
        assertThat(verdict(new Difference(-2, 0.9), null)).isEqualTo(Verdict.HARMS);
        assertThat(verdict(new Difference(0.1, 0.2), 1.0)).isEqualTo(Verdict.TOO_SMALL);
        assertThat(verdict(new Difference(0.1, 0.2), null)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(verdict(new Difference(1, 2), 1.0)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(Verdict.missing(new Difference(1, 1), 100)).isEqualTo(285L);
    }

    @Test
    void anOfferIsNotToldToWorkBecauseItsKindDoesNorBecauseItWasLucky() {
        var surely = new Difference(2, 0.5);
        var unsure = new Difference(0.5, 1);
        assertThat(Verdict.of(unsure, surely, null)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(Verdict.of(surely, unsure, null)).isEqualTo(Verdict.NOT_YET_KNOWN);
    }

    private static Verdict verdict(Difference both, @Nullable Double worth) {
        return Verdict.of(both, both, worth);
    }
}
