package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in against a real provider, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestHouse.class, TestWorld.class})
@ExtendWith(OutputCaptureExtension.class)
class OidcTest {

    private static final String CPR = "1402805018";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String issuer = IdentityProvider.start();
        properties.add("roret.oidc.issuer", () -> issuer);
        properties.add("roret.oidc.client-id", () -> "roret");
        properties.add("roret.oidc.client-secret", () -> IdentityProvider.SECRET);
        properties.add("roret.municipality.phone", () -> "12 34 40 00");
    }

    @BeforeEach
    void tellTheProvider() {
        IdentityProvider.sendsBackTo(port);
    }

    @Test
    void staffComeBackToThePageTheyWereOnTheWayTo() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.go("/citizen/handovers");
            assertThat(visit.axe()).isEmpty();
            visit.picture("sign-in");
            signIn(visit, "Log ind som ansat", "jonas.friis.dalgaard");
            assertThat(visit.page.url()).endsWith("/citizen/handovers");
            assertThat(visit.page.locator("header").innerText()).contains("Jonas Friis Dalgaard, sagsbehandler");
        }
    }

    @Test
    void aCitizenSignsInAndTheCprNumberIsLeftNowhere(CapturedOutput log) {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            List<String> addresses = new ArrayList<>();
            visit.page.onRequest(request -> addresses.add(request.url()));
            visit.go("/access/looks");
            signIn(visit, "Log ind som borger", "sanne");
            assertThat(visit.text()).contains("Hvem har set min plan");
            assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(CPR));
            assertThat(log.getAll()).doesNotContain(CPR).doesNotContain("140280-5018");
            String kept = db.sql(
                            "select string_agg(encode(attribute_bytes, 'escape'), ' ') from access.session_attributes")
                    .query(String.class)
                    .single();
            assertThat(kept).contains("SignedIn").doesNotContain(CPR).doesNotContain("140280-5018");
        }
    }

    @Test
    void somebodyWhomRoretDoesNotKnowIsToldWhatToDo() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/citizen/handovers");
            signIn(visit, "Log ind som ansat", "stranger");
            assertThat(visit.text()).contains("Vi kender dig ikke i Roret", "ADG-10", "12 34 40 00");
            assertThat(visit.axe()).isEmpty();
        }
    }

    @Test
    void aLoginThatLooksLikeACprNumberDoesNotOpenTheCitizensDoor() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/access/looks");
            signIn(visit, "Log ind som ansat", CPR);
            assertThat(visit.text()).contains("ADG-10");
        }
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.go("/citizen/handovers");
            signIn(visit, "Log ind som ansat", "jonas.friis.dalgaard");
            visit.page.locator("button:has-text('Log af')").click();
            visit.page.waitForURL("http://localhost:" + port + "/");
            visit.go("/citizen/handovers");
            visit.page.locator("a:has-text('Log ind som ansat')").click();
            assertThat(visit.page.locator("input[name=username]").isVisible()).isTrue();
        }
    }

    @Test
    void whoeverStopsIsOutWithTheNextRequest() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/citizen/handovers");
            signIn(visit, "Log ind som ansat", "mette.agerskov");
            assertThat(visit.text()).contains("Overdragelser");
            db.sql("update staff.staff set active_until = date '2026-11-15' where id = ?")
                    .param(TestWorld.METTE.id())
                    .update();
            visit.go("/citizen/handovers");
            assertThat(visit.text()).contains("Du er logget af", "ADG-11");
            visit.go("/citizen/handovers");
            assertThat(visit.page.url()).endsWith("/access/sign-in");
        } finally {
            db.sql("update staff.staff set active_until = null").update();
        }
    }

    @Test
    void aNewRoleCountsFromTheNextRequest() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/citizen/handovers");
            signIn(visit, "Log ind som ansat", "mette.agerskov");
            db.sql("update staff.staff set role = 'analyst' where id = ?")
                    .param(TestWorld.METTE.id())
                    .update();
            visit.go("/citizen/handovers");
            assertThat(visit.text()).contains("Du kan ikke se denne side");
        } finally {
            db.sql("update staff.staff set role = 'caseworker' where id = ?")
                    .param(TestWorld.METTE.id())
                    .update();
        }
    }

    @Test
    void anAnswerThatTheProviderNeverGaveLetsNobodyIn() {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.go("/access/oidc-return/staff?code=made-up&state=made-up");
            assertThat(visit.text()).contains("Vi kan ikke logge dig ind lige nu", "ADG-13");
            visit.go("/access/oidc/nobody");
            assertThat(visit.text()).contains("ADG-13");
        }
    }

    private static void signIn(Visit visit, String door, String name) {
        visit.page.locator("a:has-text('" + door + "')").click();
        visit.page.locator("input[name=username]").fill(name);
        visit.page.locator("input[name=password]").fill("helm");
        visit.page.locator("button[type=submit]").click();
    }
}
