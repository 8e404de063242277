package dk.roret.citizen;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.SANNE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Access;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.web.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = "test.house=course")
class CoordinatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String WHY = "Mette følger hele familien";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    Citizens citizens;

    @Autowired
    Coordinators coordinators;

    @BeforeEach
    @AfterEach
    void nobodyHasChosen() {
        db.sql("delete from citizen.coordinator").update();
        db.sql("delete from citizen.handover").update();
        db.sql("delete from citizen.responsibility where decided").update();
        db.sql("update citizen.responsibility set until = null").update();
        db.sql("update staff.staff set withdrawn_at = null, active_until = null")
                .update();
    }

    @Test
    void theCitizenSeesWhomToCallAndTheOneChosenMayLook() {
        try (Visit jonas = new Visit(port, Visit.DESKTOP);
                Visit sanne = new Visit(port, Visit.PHONE)) {
            sanne.as(SANNE).go("/plan");
            assertThat(sanne.page.locator("section.plan-coordinator:visible").innerText())
                    .contains("Din tovholder", "Jonas Friis Dalgaard", "12 34 41 18");
            assertThat(look(METTE)).isEmpty();
            jonas.as(JONAS).go("/citizen/coordinator/" + SANNE.id());
            jonas.page.locator("button:has-text('Gem tovholderen')").click();
            assertThat(jonas.text()).contains("TOV-01", "OVD-02");
            assertThat(jonas.axe()).isEmpty();
            jonas.page.locator("#who").selectOption(METTE.id().toString());
            jonas.page.locator("#reason").fill(WHY);
            jonas.page.locator("button:has-text('Gem tovholderen')").click();
            assertThat(jonas.text()).contains("Mette Agerskov", WHY, "Fra 16. november 2026");
            jonas.picture("coordinator-desktop").inEnglish().go("/citizen/coordinator/" + SANNE.id());
            assertThat(jonas.axe()).isEmpty();
            assertThat(jonas.complaints()).allMatch(one -> one.contains("422"));
            sanne.go("/plan");
            assertThat(sanne.page.locator("section.plan-coordinator:visible").innerText())
                    .contains("Mette Agerskov")
                    .doesNotContain("Jonas");
        }
        assertThat(look(METTE).orElseThrow().ground()).isEqualTo(Ground.COORDINATOR);
        try (Visit mette = new Visit(port, 320, false)) {
            mette.as(METTE).go("/desk/citizens?show=all");
            assertThat(mette.text()).contains("Sanne Birk Holm");
            mette.go("/desk/citizens/" + SANNE.id());
            assertThat(mette.text()).contains("Du er tovholder.");
            mette.go("/citizen/coordinator/" + SANNE.id());
            assertThat(mette.fits()).isTrue();
            mette.picture("coordinator-320");
        }
    }

    @Test
    void thereIsAlwaysOneWhoeverLeaves() {
        choose(METTE, TODAY, null);
        assertThat(coordinator()).isEqualTo(METTE.name());
        leaves(METTE);
        assertThat(coordinator()).as("whoever has the course").isEqualTo(JONAS.name());
        assertThat(look(METTE)).isEmpty();
        leaves(JONAS);
        assertThat(coordinator()).as("the leader of the team").isEqualTo(HANNE.name());
    }

    @Test
    void aChoiceHoldsOnItsDaysAndIsKept() {
        choose(METTE, TODAY.plusDays(1), null);
        assertThat(coordinator()).isEqualTo(JONAS.name());
        assertThat(look(METTE)).isEmpty();
        choose(KAREN, TODAY, TODAY);
        assertThat(coordinator()).isEqualTo(KAREN.name());
        choose(null, TODAY, null);
        assertThat(coordinator()).isEqualTo(JONAS.name());
        assertThat(coordinators.of(look(JONAS).orElseThrow())).hasSize(3);
    }

    @Test
    void onlyWhoeverHasTheCourseOrLeadsItChooses() {
        Look karen = look(KAREN).orElseThrow();
        assertThatThrownBy(() -> coordinators.choose(karen, KAREN.id(), TODAY, null, WHY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TOV-05");
        assertThat(new Caller(port)
                        .as(METTE)
                        .get("/citizen/coordinator/" + SANNE.id())
                        .statusCode())
                .isEqualTo(403);
    }

    private void choose(@Nullable User who, LocalDate from, @Nullable LocalDate until) {
        coordinators.choose(look(JONAS).orElseThrow(), who == null ? null : who.id(), from, until, WHY);
    }

    private void leaves(User staff) {
        db.sql("update staff.staff set withdrawn_at = '2026-11-10' where id = ?")
                .param(staff.id())
                .update();
    }

    private String coordinator() {
        return requireNonNull(citizens.get(look(SANNE).orElseThrow()).coordinator())
                .name();
    }

    private Optional<Look> look(User user) {
        return access.look(user, TestWorld.citizen(SANNE), "GET /test");
    }
}
