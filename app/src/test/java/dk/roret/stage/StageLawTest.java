package dk.roret.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Lix;
import dk.roret.benefit.Benefit;
import dk.roret.stage.Rule.Kind;
import dk.roret.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StageLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SANNE_BEGAN = LocalDate.of(2026, 2, 16);

    private final StageLaw law = StageLaw.read();
    private final Texts texts = new Texts();

    @Test
    void everyBenefitHasAStageAndDutiesInEachOfItsFirstTwoHundredWeeks() {
        for (Benefit benefit : Benefit.values()) {
            for (int week = 1; week <= 200; week++) {
                LocalDate began = TODAY.minusWeeks(week - 1L);
                assertThat(law.stage(benefit, began, TODAY))
                        .as(benefit + " in week " + week)
                        .isPresent();
                assertThat(law.of(Kind.DUTY, benefit, began, TODAY)).isNotEmpty();
            }
        }
    }

    @Test
    void theStageMovesWithTheWeeks() {
        assertThat(stage(Benefit.SICKNESS_BENEFIT, TODAY)).isEqualTo("sick-first");
        assertThat(stage(Benefit.SICKNESS_BENEFIT, TODAY.minusWeeks(8))).isEqualTo("sick-follow");
        assertThat(stage(Benefit.SICKNESS_BENEFIT, SANNE_BEGAN)).isEqualTo("sick-extended");
        assertThat(stage(Benefit.UNEMPLOYMENT_BENEFIT, TODAY.minusYears(2))).isEqualTo("unemployed-end");
    }

    @Test
    void aMilestoneFallsOnTheDayThatTheRuleNames() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        assertThat(law.ahead(Benefit.SICKNESS_BENEFIT, SANNE_BEGAN, march).stream()
                        .map(milestone ->
                                milestone.on() + " " + milestone.rule().key()))
                .containsExactly("2026-04-12 first-talk", "2026-07-31 reassessment", "2027-01-01 new-act");
        assertThat(law.ahead(Benefit.SICKNESS_BENEFIT, SANNE_BEGAN, TODAY).stream()
                        .map(Milestone.Law::on))
                .containsExactly(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aRuleIsToldOnlyWhileItIsInForce() {
        LocalDate began = LocalDate.of(2025, 10, 1);
        assertThat(law.stage(Benefit.RESOURCE_COURSE, began, LocalDate.of(2026, 1, 31))
                        .orElseThrow()
                        .key())
                .isEqualTo("resource");
        assertThat(law.stage(Benefit.RESOURCE_COURSE, began, LocalDate.of(2026, 2, 1))
                        .orElseThrow()
                        .key())
                .isEqualTo("resource-closed");
    }

    @Test
    void whatWasReadBeforeNewLawIsOnlyRecalledAfterIt() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        assertThat(law.stage(Benefit.SICKNESS_BENEFIT, SANNE_BEGAN, eve)
                        .orElseThrow()
                        .recalled())
                .isFalse();
        assertThat(law.stage(Benefit.SICKNESS_BENEFIT, SANNE_BEGAN, eve.plusDays(1))
                        .orElseThrow()
                        .recalled())
                .isTrue();
        assertThat(law.of(Kind.COMPLAINT, Benefit.SICKNESS_BENEFIT, SANNE_BEGAN, eve.plusDays(1)))
                .anyMatch(rule -> !rule.recalled());
    }

    @Test
    void whatHasNoSourceIsMarkedAsRecalled() {
        assertThat(law.rules())
                .allSatisfy(rule -> assertThat(rule.recalled())
                        .as(rule.key() + ": " + rule.source())
                        .isEqualTo(rule.source().contains("general knowledge") || rule.kind() == Kind.REFORM));
    }

    @Test
    void whatIsToldToACitizenIsEasyToReadAtEveryStage() {
        for (Benefit benefit : Benefit.values()) {
            for (int week : new int[] {1, 20, 40, 120}) {
                double lix = Lix.of(told(benefit, TODAY.minusWeeks(week - 1L), Texts.DANISH));
                assertThat(lix).as(benefit + " in week " + week).isLessThanOrEqualTo(30);
            }
        }
    }

    @Test
    void everyRuleHasItsWordsAndAllItsNumbersInBothLanguages() {
        for (Rule rule : law.rules()) {
            for (Locale language : List.of(Texts.DANISH, Texts.ENGLISH)) {
                String words = words(rule, language);
                assertThat(words).as(rule.key()).isNotBlank().doesNotContain("{", "stage.rule");
                assertThat(rule.numbers())
                        .as(words)
                        .allSatisfy(number -> assertThat(words).contains(String.valueOf(number)));
            }
        }
    }

    private String stage(Benefit benefit, LocalDate began) {
        return law.stage(benefit, began, TODAY).orElseThrow().key();
    }

    private String told(Benefit benefit, LocalDate began, Locale language) {
        List<Rule> rules = new ArrayList<>();
        law.stage(benefit, began, TODAY).ifPresent(rules::add);
        law.ahead(benefit, began, TODAY).forEach(milestone -> rules.add(milestone.rule()));
        List.of(Kind.DUTY, Kind.RIGHT, Kind.COMPLAINT)
                .forEach(kind -> rules.addAll(law.of(kind, benefit, began, TODAY)));
        return String.join(
                " ", rules.stream().map(rule -> words(rule, language)).toList());
    }

    private String words(Rule rule, Locale language) {
        return texts.get(
                language,
                rule.text(),
                rule.numbers().stream().map(String::valueOf).toArray());
    }
}
