package dk.roret.reminder;

import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.Visit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as in the demo, where mails are kept instead of sent. */
@HouseTest
class ReminderPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void oneConversation() {
        Agreed agreed = new Agreed(db);
        agreed.clear();
        agreed.conversation(SANNE, "2026-11-26", "10:30");
    }

    @Test
    void theCitizenMakesACalendarSeesItsAddressOnceAndWithdrawsIt() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/reminder");
            press(sanne, "Lav en adresse");
            String address = sanne.page.inputValue("#calendar-address");
            assertThat(address).matches("http://localhost:8080/reminder/calendar/[A-Za-z0-9_-]{43}\\.ics");
            assertThat(sanne.go("/reminder").page.content()).doesNotContain(address);
            assertThat(sanne.text()).contains("Ingen kalender har hentet dine tider endnu.");
            press(sanne, "Luk adressen");
            assertThat(sanne.text()).contains("Adressen er lukket", "Lav en adresse");
        }
    }

    @Test
    void inTheDemoTheCitizenReadsTheMailsAndFollowsTheirLinksWithoutScripts() {
        try (Visit sanne = new Visit(port, Visit.PHONE, false)) {
            sanne.as(SANNE).go("/reminder");
            assertThat(sanne.text()).contains("Her i demoen sendes ingen mails.");
            sanne.page.fill("#address", "sanne.example.dk");
            press(sanne, "Send mig en mail med et link");
            assertThat(sanne.text()).contains("Skriv din e-mail, for eksempel navn@eksempel.dk");
            assertThat(sanne.page.inputValue("#address"))
                    .as("nothing typed is lost")
                    .isEqualTo("sanne.example.dk");
            sanne.page.fill("#address", "sanne@example.dk");
            press(sanne, "Send mig en mail med et link");
            assertThat(sanne.text()).contains("Vi har sendt en mail.", "Der ligger en mail til sanne@example.dk");
            sanne.go("/reminder/outbox");
            assertThat(sanne.text()).contains("Bekræft din e-mail", "Er det dig?");
            String link = sanne.page.locator(".reminder-mail a").getAttribute("href");
            sanne.go(link.replaceFirst("^https?://[^/]+", ""));
            press(sanne, "Ja, send mig påmindelser");
            assertThat(sanne.text()).contains("Så er du i gang");
            assertThat(sanne.go("/reminder").text())
                    .contains(
                            "sanne@example.dk",
                            "onsdag 25. november",
                            "Du har en aftale torsdag 26. november kl. 10.30.");
            press(sanne, "Stop mails");
            assertThat(sanne.text()).contains("Vi sender ikke flere mails til dig.");
        }
    }

    @Test
    void everyPageHoldsOnPhoneAndDesktopInBothLanguages() {
        for (int width : List.of(320, Visit.PHONE, Visit.DESKTOP)) {
            Emptied.tables(
                    db,
                    "reminder.calendar, reminder.subscription, reminder.confirmation, reminder.mail, reminder.outbox");
            try (Visit sanne = new Visit(port, width);
                    Visit tom = new Visit(port, width)) {
                holds(sanne.as(SANNE).go("/reminder").picture("reminder-empty-" + width));
                press(sanne, "Lav en adresse");
                holds(sanne.picture("reminder-calendar-" + width));
                sanne.page.fill("#address", "et.meget.langt.navn.at.skrive@en.lang.adresse.example.dk");
                press(sanne, "Send mig en mail med et link");
                holds(sanne);
                db.sql("""
                                insert into reminder.subscription (citizen, address, language, conversations, steps, chosen_at)
                                select citizen, address, 'en', true, true, asked_at from reminder.confirmation""").update();
                db.sql("""
                                insert into reminder.mail (kind, thing, day, citizen, subscription, state, reason, at)
                                select 'STEP', gen_random_uuid(), '2026-11-13', citizen, id, 'DROPPED', 'UNCERTAIN', chosen_at
                                from reminder.subscription""").update();
                holds(sanne.inEnglish().go("/reminder").picture("reminder-on-" + width + "-en"));
                holds(sanne.go("/reminder/outbox").picture("reminder-outbox-" + width + "-en"));
                sanne.go(sanne.page
                        .locator(".reminder-mail a")
                        .getAttribute("href")
                        .replaceFirst("^https?://[^/]+", ""));
                holds(sanne.picture("reminder-confirm-" + width + "-en"));
                holds(sanne.go("/desk/more").picture("desk-more-" + width));
                holds(tom.as(TOM).go("/reminder/dropped").picture("reminder-dropped-" + width));
                holds(tom.inEnglish().go("/desk/operations"));
            }
        }
    }

    @Test
    void theTextsForCitizensAreEasyToRead() throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                Files.newInputStream(Path.of("src/main/resources/text/reminder_da.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        String sentences = texts.entrySet().stream()
                .filter(text -> !text.getKey().toString().endsWith(".staff"))
                .map(text -> text.getValue().toString())
                .filter(text -> text.endsWith(".") && !text.contains("plural"))
                .collect(Collectors.joining(" "));
        assertThat(dk.roret.Lix.of(sentences)).isLessThanOrEqualTo(25);
    }

    private static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).as(visit.page.url()).isTrue();
        assertThat(visit.complaints()).isEmpty();
    }

    private static void press(Visit visit, String button) {
        visit.page
                .getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
