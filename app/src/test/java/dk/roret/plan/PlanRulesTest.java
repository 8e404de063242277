package dk.roret.plan;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.Access;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.citizen.Citizens;
import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PlanRulesTest {

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    Citizens citizens;

    @Autowired
    PlanService plans;

    @Autowired
    StepService steps;

    @Autowired
    GoalService goals;

    @BeforeEach
    void noPlans() {
        SannesPlan.forget(db);
    }

    @Test
    void whatOneWritesForOneselfIsInThePlanAtOnce() {
        assertThat(add(SANNE, "Gå en tur", SANNE).state()).isEqualTo(Step.State.OPEN);
        assertThat(add(JONAS, "Jonas ringer til lægen", JONAS).state()).isEqualTo(Step.State.OPEN);
        assertThat(plan().version()).isEqualTo(2);
    }

    @Test
    void aProposalIsPartOfThePlanWhenTheOtherSideSaysYes() {
        Step hers = add(JONAS, "Ring til rygskolen", SANNE);
        assertThat(hers.state()).isEqualTo(Step.State.PROPOSED);
        assertThat(move(JONAS, hers, Step.State.OPEN)).isInstanceOf(Outcome.Wrong.class);
        assertThat(move(SANNE, hers, Step.State.OPEN)).isInstanceOf(Outcome.Saved.class);
        assertThat(now(hers).state()).isEqualTo(Step.State.OPEN);

        Step his = add(SANNE, "Spørg lægen om attesten", JONAS);
        assertThat(his.state()).isEqualTo(Step.State.PROPOSED);
        assertThat(move(SANNE, his, Step.State.OPEN)).isInstanceOf(Outcome.Wrong.class);
        assertThat(move(JONAS, his, Step.State.DECLINED)).isInstanceOf(Outcome.Saved.class);
        assertThat(now(his).state()).isEqualTo(Step.State.DECLINED);
    }

    @Test
    void eachSideTicksWhatItHasPromisedAndNothingElse() {
        Step hers = add(SANNE, "Gå en tur", SANNE);
        Step his = add(JONAS, "Jonas ringer til lægen", JONAS);
        assertThat(move(JONAS, hers, Step.State.DONE)).isInstanceOf(Outcome.Wrong.class);
        assertThat(move(SANNE, his, Step.State.DONE)).isInstanceOf(Outcome.Wrong.class);
        assertThat(move(SANNE, hers, Step.State.DONE)).isInstanceOf(Outcome.Saved.class);
        assertThat(move(SANNE, hers, Step.State.OPEN)).isInstanceOf(Outcome.Saved.class);
        assertThat(now(hers).state()).isEqualTo(Step.State.OPEN);
        assertThat(kinds())
                .containsExactly(
                        ChangeKind.STEP_REOPENED, ChangeKind.STEP_DONE, ChangeKind.STEP_ADDED, ChangeKind.STEP_ADDED);
    }

    @Test
    void theCitizenNeverRewritesWhatTheMunicipalityHasPromised() {
        Step his = add(JONAS, "Jonas ringer til lægen", JONAS);
        assertThat(edit(SANNE, his, "Jonas gør ingenting")).isInstanceOf(Outcome.Wrong.class);
        assertThat(now(his).content().words()).isEqualTo("Jonas ringer til lægen");
    }

    @Test
    void whatTheMunicipalityCorrectsInTheCitizensStepIsTold() {
        Step hers = add(SANNE, "Ring til rygskolen", SANNE);
        assertThat(edit(JONAS, hers, "Ring til rygskolen på mandag")).isInstanceOf(Outcome.Saved.class);
        assertThat(now(hers).correctedByOther()).isTrue();
        Change change = plans.changes(look(SANNE), null).getFirst();
        assertThat(change.before()).isEqualTo(new Change.Said("Ring til rygskolen", null, null));
        assertThat(change.said().words()).isEqualTo("Ring til rygskolen på mandag");
    }

    @Test
    void theSecondWriterLosesNothing() {
        Step first = add(SANNE, "Ring til rygskolen", SANNE);
        edit(JONAS, first, "Ring til rygskolen senest 30. november");
        Outcome outcome = edit(SANNE, first, "Ring til rygskolen torsdag");
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Both.class, both -> {
            assertThat(now(first).content().words()).isEqualTo("Ring til rygskolen senest 30. november");
            assertThat(plans.version(look(SANNE), first.id(), both.aside())
                            .orElseThrow()
                            .content()
                            .words())
                    .isEqualTo("Ring til rygskolen torsdag");
            assertThat(plan().version()).isEqualTo(2);

            assertThat(steps.keep(
                            writer(SANNE), first.id(), both.aside(), now(first).revision()))
                    .isInstanceOf(Outcome.Saved.class);
            assertThat(now(first).content().words()).isEqualTo("Ring til rygskolen torsdag");
        });
        assertThat(kinds())
                .containsExactly(
                        ChangeKind.STEP_EDITED,
                        ChangeKind.STEP_SET_ASIDE,
                        ChangeKind.STEP_EDITED,
                        ChangeKind.STEP_ADDED);
    }

    @Test
    void whoeverChoosesAfterAThirdChangeIsAskedAgain() {
        Step first = add(SANNE, "Ring til rygskolen", SANNE);
        edit(JONAS, first, "Ring på mandag");
        Outcome.Both both = (Outcome.Both) edit(SANNE, first, "Ring på torsdag");
        int seen = now(first).revision();
        edit(JONAS, now(first), "Ring på fredag");
        assertThat(steps.keep(writer(SANNE), first.id(), both.aside(), seen)).isEqualTo(both);
        assertThat(now(first).content().words()).isEqualTo("Ring på fredag");
    }

    @Test
    void aTickDoesNotStandInTheWayOfACorrection() {
        Step first = add(SANNE, "Ring til rygskolen", SANNE);
        move(SANNE, first, Step.State.DONE);
        move(SANNE, first, Step.State.OPEN);
        assertThat(edit(SANNE, first, "Ring til rygskolen i dag")).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void goalsAreKeptInBothVersionsToo() {
        goals.add(writer(SANNE), goal("Jeg har et job", null));
        Goal first = plan().goals().getFirst();
        goals.edit(writer(JONAS), first.id(), goal("Jeg har et fast job", first.revision()));
        Outcome.Both both =
                (Outcome.Both) goals.edit(writer(SANNE), first.id(), goal("Jeg har et godt job", first.revision()));
        assertThat(plan().goals().getFirst().content().words()).isEqualTo("Jeg har et fast job");
        goals.keep(
                writer(SANNE),
                first.id(),
                both.aside(),
                plan().goals().getFirst().revision());
        assertThat(plan().goals().getFirst().content().words()).isEqualTo("Jeg har et godt job");
        goals.move(writer(SANNE), first.id(), Goal.State.REACHED);
        assertThat(plan().openGoals()).isEmpty();
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneStep() throws Exception {
        UUID request = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var sent : threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(number -> (Callable<Outcome>) () ->
                            steps.add(plans.writer(look(SANNE), request, "Gå en tur"), form("Gå en tur", SANNE, null)))
                    .toList())) {
                assertThat(sent.get()).isInstanceOf(Outcome.Saved.class);
            }
        }
        assertThat(plan().steps()).hasSize(1);
        assertThat(plan().version()).isEqualTo(1);
    }

    @Test
    void whoeverGoesBackAndWritesOtherWordsInTheSameFormLosesNothing() {
        UUID request = UUID.randomUUID();
        for (String words : List.of("Gå en tur", "Gå en lang tur")) {
            steps.add(plans.writer(look(SANNE), request, words), form(words, SANNE, null));
        }
        assertThat(plan().steps()).hasSize(2);
    }

    @Test
    void changesAtTheSameTimeEachGetTheirOwnVersion() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 12)
                    .mapToObj(number ->
                            (Callable<Step>) () -> add(number % 2 == 0 ? SANNE : JONAS, "Skridt " + number, SANNE))
                    .toList());
        }
        assertThat(plan().version()).isEqualTo(12);
        assertThat(plan().steps()).hasSize(12);
    }

    @Test
    void nothingWrittenCanBeWrittenOver() {
        add(SANNE, "Gå en tur", SANNE);
        assertThatThrownBy(() -> db.sql("update plan.step_version set words = 'Bliv hjemme'")
                        .update())
                .hasMessageContaining("stays as it was written");
        assertThatThrownBy(() -> db.sql("update plan.change set who_name = 'X'").update())
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void aLeaderReadsAndDoesNotWrite() {
        Look look = look(HANNE);
        assertThat(plans.view(look, citizens.get(look)).mayWrite()).isFalse();
        assertThatThrownBy(() -> plans.writer(look, UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyPromisesForSomebodyFarAway() {
        Outcome outcome = steps.add(writer(JONAS), form("Mette ringer", METTE, null));
        assertThat(problems(outcome)).extracting(Problem::code).containsExactly("PLAN-07");
    }

    @Test
    void aStepInAnothersPlanCannotBeReached() {
        Step hers = add(SANNE, "Gå en tur", SANNE);
        Look nanna = access.look(TestWorld.NANNA, TestWorld.citizen(TestWorld.NANNA), "test")
                .orElseThrow();
        assertThatThrownBy(() -> steps.move(plans.writer(nanna, UUID.randomUUID()), hers.id(), Step.State.DONE))
                .hasMessageContaining("WEB-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202e\u0000", "\n\t"})
    void nothingIsNotAStep(String words) {
        assertThat(problems(steps.add(writer(SANNE), form(words, SANNE, null))))
                .extracting(Problem::code)
                .containsExactly("TXT-01");
    }

    @Test
    void tenThousandSignsAreTooMany() {
        assertThat(problems(steps.add(writer(SANNE), form("x".repeat(10_000), SANNE, null))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.values()).containsExactly(200, 10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gå en tur 🚶🏽‍♀️ med hunden 🐕",
                "اتصل بالطبيب يوم الاثنين",
                "<script>alert('x')</script>",
                "=HYPERLINK(\"http://x\")",
                "'; drop table plan.step; --",
            })
    void everySignThatPeopleWriteIsKept(String words) {
        assertThat(add(SANNE, words, SANNE).content().words()).isEqualTo(words);
    }

    @Test
    void aGoalThatTheMunicipalityWritesWaitsForTheCitizensYes() {
        goals.add(writer(JONAS), goal("Et job på havnen", null));
        Goal proposed = plan().in(Goal.State.PROPOSED).getFirst();
        assertThat(plan().openGoals()).isEmpty();
        assertThat(problems(goals.move(writer(JONAS), proposed.id(), Goal.State.OPEN)))
                .as("only the citizen can say yes")
                .hasSize(1);
        goals.move(writer(SANNE), proposed.id(), Goal.State.OPEN);
        assertThat(plan().openGoals()).extracting(Goal::id).containsExactly(proposed.id());
        assertThat(kinds()).containsExactly(ChangeKind.GOAL_ACCEPTED, ChangeKind.GOAL_PROPOSED);
    }

    @Test
    void aProposedGoalThatIsDeclinedOrWithdrawnNeverWasPartOfThePlan() {
        goals.add(writer(JONAS), goal("Et job på havnen", null));
        goals.add(writer(JONAS), goal("Et job i lufthavnen", null));
        List<Goal> proposed = plan().in(Goal.State.PROPOSED);
        goals.move(writer(SANNE), proposed.getFirst().id(), Goal.State.DECLINED);
        goals.move(writer(JONAS), proposed.getLast().id(), Goal.State.DECLINED);
        assertThat(plan().openGoals()).isEmpty();
        assertThat(kinds()).startsWith(ChangeKind.GOAL_WITHDRAWN, ChangeKind.GOAL_DECLINED);
        assertThat(problems(goals.move(writer(SANNE), proposed.getFirst().id(), Goal.State.OPEN)))
                .hasSize(1);
    }

    @Test
    void somebodyWhomTheCitizenNamesMayHavePromisedAStepAndTheCitizenTicksIt() {
        StepForm form = new StepForm("Kører mig til lægen", "", "", "", "", "other", " Min søster ", "", null, null);
        steps.add(writer(SANNE), form);
        Step step = plan().steps().getFirst();
        assertThat(step.content().owner()).isEqualTo(new Owner.Other("Min søster"));
        assertThat(move(JONAS, step, Step.State.DONE)).isInstanceOf(Outcome.Wrong.class);
        assertThat(move(SANNE, step, Step.State.DONE)).isInstanceOf(Outcome.Saved.class);
        StepForm nobody = new StepForm("Kører mig til lægen", "", "", "", "", "other", "", "", null, null);
        assertThat(problems(steps.add(writer(SANNE), nobody)))
                .extracting(Problem::field)
                .containsExactly("other");
    }

    @Test
    void listsOfCitizensSeeHowAPlanStands() {
        add(SANNE, "Gå en tur", SANNE);
        goals.add(writer(JONAS), goal("Et job på havnen", null));
        add(JONAS, "Ring til rygskolen", SANNE);
        StepForm late = new StepForm(
                "Jonas sender svar", null, "13", "11", "2026", JONAS.id().toString(), "", "", "true", null);
        steps.add(writer(JONAS), late);
        assertThat(db.sql("select * from plan.published_standing where citizen = ?")
                        .param(SANNE.id())
                        .query()
                        .singleRow())
                .containsEntry("open_steps", 2L)
                .containsEntry("proposals", 2L)
                .containsEntry("municipality_due", java.sql.Date.valueOf(LocalDate.of(2026, 11, 13)))
                .containsEntry("municipality_words", "Jonas sender svar")
                .containsEntry("municipality_staff_name", JONAS.name());
    }

    private Step add(User writer, String words, User owner) {
        assertThat(steps.add(writer(writer), form(words, owner, null))).isInstanceOf(Outcome.Saved.class);
        return plan().steps().stream()
                .filter(step -> step.content().words().equals(words))
                .findAny()
                .orElseThrow();
    }

    private Outcome edit(User writer, Step step, String words) {
        User owner = step.citizens() ? SANNE : JONAS;
        return steps.edit(writer(writer), step.id(), form(words, owner, step.revision()));
    }

    private Outcome move(User writer, Step step, Step.State to) {
        return steps.move(writer(writer), step.id(), to);
    }

    private static StepForm form(String words, User owner, @Nullable Integer revision) {
        return new StepForm(
                words, "", "", "", "", owner == SANNE ? "" : owner.id().toString(), "", "", null, revision);
    }

    private static GoalForm goal(String words, @Nullable Integer revision) {
        return new GoalForm("LONG", words, "", "", "", "", null, revision);
    }

    private static List<Problem> problems(Outcome outcome) {
        return outcome instanceof Outcome.Wrong(List<Problem> problems) ? problems : List.of();
    }

    private List<ChangeKind> kinds() {
        return plans.changes(look(SANNE), null).stream().map(Change::kind).toList();
    }

    private Step now(Step step) {
        return plan().step(step.id()).orElseThrow();
    }

    private Plan plan() {
        Look look = look(SANNE);
        return plans.view(look, citizens.get(look)).plan();
    }

    private Writer writer(User user) {
        return plans.writer(look(user), UUID.randomUUID());
    }

    private Look look(User user) {
        return access.look(user, TestWorld.citizen(SANNE), "test").orElseThrow();
    }
}
