package dk.roret.desk;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.Visit;
import dk.roret.access.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CitizenPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void sanneTakesPartInThreeOffers() {
        db.sql("""
                        insert into offer.provider (source, source_key, name, kind)
                        values ('desk-test', 'p', 'Havnens Værksted', 'social_enterprise')""").update();
        talk("2026-10-01", "HELD");
        talk("2026-11-26", "AGREED");
        participation("Rygskole", "Sundhed", "2026-05-04", "2026-07-03", "2026-05-11", "2026-07-03");
        participation("Rygskole, hold 2", "Sundhed", "2026-09-14", "2026-12-04", "2026-09-14", null);
        participation("Praktik, Havnens Værksted", "Beskæftigelse", "2026-10-19", "2027-01-15", "2026-10-19", null);
    }

    @AfterEach
    void forgetTheOffers() {
        Emptied.tables(db, "conversation.version, conversation.conversation cascade");
        db.sql("delete from offer.participation where source = 'desk-test'").update();
        db.sql("delete from offer.offer where source = 'desk-test'").update();
        db.sql("delete from offer.provider where source = 'desk-test'").update();
    }

    @Test
    void isUsableByEverybodyOnPhoneAndDesktopInBothLanguages() {
        for (int width : new int[] {320, Visit.PHONE, 800, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width)) {
                visit.as(JONAS).go(address(SANNE));
                assertThat(visit.text().replace('\u00a0', ' '))
                        .contains(
                                "Sanne Birk Holm",
                                "46 år.",
                                "140280-••••",
                                "Du har ansvaret for forløbet.",
                                "Sanne kan se, at du åbnede siden i dag kl. 10.00.",
                                "Forløbet: 40 uger på sygedagpenge",
                                "Kommunen betaler nu 70 % af ydelsen, staten 30 %.",
                                "Fra uge 53, den 15. februar 2027, bliver det 80 % og 20 %.",
                                "Tællingen begyndte forfra 16. februar 2026.",
                                "orsdag 26. november kl. 10.30",
                                "Møde, lokale 12",
                                "Har ikke forberedt sig endnu.",
                                "Der har været 1 samtale.");
                assertThat(visit.page.locator(".figure:visible").count())
                        .as("timelines at %d", width)
                        .isEqualTo(1);
                assertThat(visit.axe()).as("at %d", width).isEmpty();
                assertThat(visit.fits()).as("at %d", width).isTrue();
                visit.picture("citizen-" + width + "-da").inEnglish().go(address(SANNE));
                visit.page.locator("main summary").click();
                assertThat(visit.text())
                        .contains("The course: 40 weeks on sickness benefit", "Who pays", "weeks 27–52");
                assertThat(visit.axe()).as("at %d", width).isEmpty();
                assertThat(visit.fits()).as("at %d", width).isTrue();
                assertThat(visit.complaints()).isEmpty();
                visit.picture("citizen-" + width + "-en");
            }
        }
    }

    @Test
    void theWholeCprNumberIsShownOnceAndWrittenDown() {
        try (Visit visit = new Visit(port, Visit.DESKTOP, false)) {
            visit.as(JONAS).go(address(SANNE));
            visit.page.click("text=Vis hele CPR-nummeret");
            assertThat(visit.text()).contains("140280-5018", "du så hele CPR-nummeret");
            assertThat(db.sql("select count(*) from access.look where what = ? and citizen = ? and granted")
                            .params("POST " + address(SANNE) + "/cpr", SANNE.id())
                            .query(Integer.class)
                            .single())
                    .isPositive();
            visit.go(address(SANNE) + "/cpr");
            assertThat(visit.text()).contains("140280-••••").doesNotContain("5018");
        }
    }

    @Test
    void showsNothingToSomeoneWithoutAGround() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(METTE).go(address(SANNE));
            assertThat(visit.page.content()).doesNotContain("Sanne").doesNotContain("140280");
            visit.as(SANNE).go(address(SANNE));
            assertThat(visit.page.content()).doesNotContain("140280");
        }
    }

    @Test
    void aProtectedNameAndAddressAreForThoseWhoMustKnow() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(HANNE).go(address(OLE));
            assertThat(visit.page.content()).doesNotContain("Bjerregaard").doesNotContain("Havnegade");
            assertThat(visit.text())
                    .contains("Beskyttet navn", "Adressen er beskyttet.", "Borgeren kan se, at du åbnede siden");
            assertThat(visit.axe()).isEmpty();
            visit.as(JONAS).go(address(OLE));
            assertThat(visit.text()).contains("Ole Bjerregaard", "Havnegade 4", "Giv det ikke videre");
            visit.picture("citizen-protected-da");
        }
    }

    private void talk(String day, String state) {
        db.sql("""
                        with c as (insert into conversation.conversation (id, citizen, revision)
                                   values (gen_random_uuid(), :citizen, 1) returning id)
                        insert into conversation.version (conversation, citizen, revision, state, day, starts, channel, place,
                          purpose, staff, staff_name, at, who, who_name, request)
                        select id, :citizen, 1, :state, cast(:day as date), time '10:30', 'MEETING', 'lokale 12',
                          'Skal der flere timer på?', :staff, 'Jonas', now(), :staff, 'Jonas', gen_random_uuid() from c""")
                .param("citizen", SANNE.id())
                .param("staff", JONAS.id())
                .param("day", day)
                .param("state", state)
                .update();
    }

    private static String address(User citizen) {
        return "/desk/citizens/" + citizen.id();
    }

    private void participation(
            String name,
            String department,
            String plannedStart,
            String plannedEnd,
            String start,
            @Nullable String end) {
        db.sql("""
                        with o as (
                          insert into offer.offer (source, source_key, name, type, provider, department, price_model, price)
                          select 'desk-test', :name, :name, 'health', id, :department, 'per_week', 1000
                          from offer.provider where source = 'desk-test' returning id)
                        insert into offer.participation (source, source_key, citizen, offer, planned_start, planned_end,
                          start_date, end_date, end_reason)
                        select 'desk-test', :name, :citizen, id, cast(:plannedStart as date), cast(:plannedEnd as date),
                          cast(:start as date), cast(:end as date), case when cast(:end as date) is null then null else 'completed' end
                        from o""")
                .param("name", name)
                .param("department", department)
                .param("citizen", SANNE.id())
                .param("plannedStart", plannedStart)
                .param("plannedEnd", plannedEnd)
                .param("start", start)
                .param("end", end)
                .update();
    }
}
