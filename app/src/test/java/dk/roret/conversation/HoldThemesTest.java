package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.conversation.Talks.DRAFTS;
import static dk.roret.conversation.Talks.HERS;
import static dk.roret.conversation.Talks.button;
import static dk.roret.conversation.Talks.saved;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The themes of a conversation: folded, open where something is wanted, and what both marked. */
@HouseTest
class HoldThemesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    ProgressStory progress;

    private String hold = "";
    private String talk = "";

    @BeforeEach
    void aConversationToday() {
        Talks.forget(db);
        Talks.forgetPlans(db);
        Talks.choosesTheme(db);
        talk = HERS + "/talks/" + Talks.agreed(agreements, LocalDate.of(2026, 11, 16));
        hold = talk + "/hold";
    }

    @Test
    void twoMarksThatDifferBecomeAQuestionAndTwoAlikeDoNot() {
        try (Visit jonas = as(JONAS).go(hold)) {
            var question = jonas.page.locator(".talk-asked").first().locator(".talk-differ");
            var asked = jonas.page.locator(".talk-asked").first();
            asked.locator(".rater-1 input[value='2']").check();
            assertThat(question.isVisible()).as("while one has not answered").isFalse();
            asked.locator(".rater-2 input[value='4']").check();
            assertThat(question.isVisible()).isTrue();
            Talks.holds(jonas.picture("hold-differ-da"));
            asked.locator(".rater-2 input[value='2']").check();
            assertThat(question.isVisible()).isFalse();
        }
    }

    @Test
    void oneThemeIsOpenAndTheLineOfEachSaysWhereBothStand() {
        Talks.choosesThemes(db, 2);
        try (Visit jonas = as(JONAS).go(hold)) {
            Locator first = theme(jonas, 0);
            assertThat(List.of(isOpen(first), isOpen(theme(jonas, 1)))).containsExactly(true, false);
            assertThat(line(first)).contains("Sanne: ikke svaret", "Jonas: ikke svaret");
            first.locator("input[value='3']").all().forEach(Locator::check);
            assertThat(line(first)).contains("Sanne: 3", "Jonas: 3").doesNotContain("Hvad ser I forskelligt?");
            first.locator(".rater-2 input[value='4']").first().check();
            assertThat(line(first)).contains("Hvad ser I forskelligt?");
            String told = line(first);
            saved(jonas);
            jonas.go(hold);
            assertThat(line(theme(jonas, 0))).isEqualTo(told);
            assertThat(List.of(isOpen(theme(jonas, 0)), isOpen(theme(jonas, 1))))
                    .containsExactly(false, true);
            Talks.holds(jonas.picture("hold-themes-da"));
        }
    }

    @Test
    void aLinkOpensTheFoldedThemeItPointsIntoAndSoDoesWhatIsWrongThere() {
        Talks.choosesThemes(db, 2);
        try (Visit jonas = as(JONAS).go(hold)) {
            String field = theme(jonas, 1).locator("textarea").getAttribute("id");
            jonas.page.navigate(jonas.page.url() + "#" + field);
            jonas.page.waitForCondition(() -> isOpen(theme(jonas, 1)));
        }
        try (Visit jonas = new Visit(port, Visit.PHONE, false).as(JONAS).go(hold)) {
            Locator second = theme(jonas, 1);
            assertThat(isOpen(second)).isFalse();
            second.locator("summary").click();
            second.locator("textarea").fill("x".repeat(10_001));
            button(jonas, "Gem og fortsæt senere").click();
            assertThat(isOpen(theme(jonas, 1))).isTrue();
            jonas.page.locator(".error-summary a").click();
            assertThat(theme(jonas, 1).locator("textarea").inputValue()).hasSize(10_001);
            assertThat(jonas.page.evaluate("document.querySelector(':target').id"))
                    .isEqualTo(theme(jonas, 1).locator("textarea").getAttribute("id"));
        }
    }

    @Test
    void whatIsMarkedInAThemeThatIsFoldedAgainIsSavedAndADraftFindsItsWayBackIntoIt() {
        Talks.choosesThemes(db, 2);
        try (Visit jonas = as(JONAS).go(hold)) {
            Locator second = theme(jonas, 1);
            second.locator("summary").click();
            second.locator(".rater-1 input[value='2']").first().check();
            second.locator("summary").click();
            saved(jonas);
            String name = second.locator(".rater-1 input").first().getAttribute("name");
            assertThat(standing(name)).isEqualTo("2");
            jonas.page.context().setOffline(true);
            second.locator("summary").click();
            second.locator(".rater-1 input[value='5']").first().check();
            jonas.page.locator("text=Der er ingen forbindelse").waitFor();
            jonas.page.close();
            jonas.page.context().setOffline(false);
            var again = jonas.page.context().newPage();
            again.navigate("http://localhost:" + port + hold);
            again.waitForCondition(() -> again.evaluate(DRAFTS).equals(0));
            assertThat(standing(name)).isEqualTo("5");
            assertThat(isOpen(again.locator(".talk-theme").nth(1))).isFalse();
            assertThat(line(again.locator(".talk-theme").nth(1))).contains("Sanne: 5");
        }
    }

    @Test
    void theRailMarksWhatIsDone() {
        try (Visit jonas = as(JONAS).go(hold)) {
            Locator done = jonas.page.locator(".talk-rail .talk-done");
            assertThat(done.count()).isZero();
            jonas.page.fill("#since", "Sanne ringede selv");
            jonas.page.locator(".talk-theme input[value='3']").all().forEach(Locator::check);
            assertThat(done.allInnerTexts()).hasSize(2).allMatch(words -> words.startsWith("klaret"));
            saved(jonas);
            assertThat(jonas.go(hold).page.locator(".talk-rail .talk-done").allInnerTexts())
                    .hasSize(2);
            Talks.holds(jonas.picture("hold-rail-da"));
            jonas.page.fill("#since", "");
            assertThat(done.count()).isEqualTo(1);
        }
    }

    @Test
    void whatAnotherUnitMarkedIsNotWhatTheCaseworkerSaidLastTime() {
        String theme = db.sql("select min(key) from progress.theme where kind = 'THEME'")
                .query(String.class)
                .single();
        String indicator = progress.catalogue()
                .themes(List.of(theme))
                .getFirst()
                .indicators()
                .getFirst()
                .key();
        marked(progress.rater(JONAS), "2026-10-06T10:00:00Z", Map.of(indicator, 2));
        marked(new Rater.Professional("Peter Obel", "Havnens Værksted"), "2026-11-10T10:00:00Z", Map.of(indicator, 4));
        try (Visit jonas = as(JONAS).go(hold)) {
            assertThat(jonas.page
                            .locator(".talk-asked")
                            .first()
                            .locator(".rater-2")
                            .allInnerTexts())
                    .anyMatch(cell -> cell.contains("6. okt."))
                    .noneMatch(cell -> cell.contains("10. nov."));
        }
    }

    private void marked(Rater rater, String when, Map<String, Integer> steps) {
        var told = new ProgressStory.Told(JONAS, TestWorld.citizen(SANNE), Instant.parse(when), rater, steps);
        progress.measured(told, null);
    }

    private static Locator theme(Visit visit, int which) {
        return visit.page.locator(".talk-theme").nth(which);
    }

    private static boolean isOpen(Locator theme) {
        return Boolean.TRUE.equals(theme.evaluate("theme => theme.open"));
    }

    private static String line(Locator theme) {
        return theme.locator("summary").innerText().replaceAll("\\s+", " ");
    }

    private Visit as(User user) {
        return new Visit(port, Visit.DESKTOP).as(user);
    }

    private String standing(String field) {
        return Talks.standing(db, field);
    }
}
