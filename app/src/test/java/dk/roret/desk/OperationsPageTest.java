package dk.roret.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class OperationsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forget() {
        db.sql("delete from access.scheduled_task where task_name = 'desk-test'")
                .update();
        db.sql("delete from intake.run where folder = 'desk-test'").update();
    }

    @Test
    void tellsInWordsHowTheHouseIsDoing() {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width, width != 320)) {
                visit.as(TestWorld.TOM).go("/desk/operations");
                assertThat(visit.text()).contains("Drift", "PostgreSQL 18", "ledig af", "logget ind", "Loggen fylder");
                assertThat(visit.fits()).isTrue();
                if (width != 320) {
                    assertThat(visit.axe()).isEmpty();
                    visit.inEnglish().go("/desk/operations");
                    assertThat(visit.text()).contains("Operations", "answers and takes");
                    assertThat(visit.axe()).isEmpty();
                    assertThat(visit.complaints()).isEmpty();
                }
                visit.picture("operations-" + width);
            }
        }
    }

    @Test
    void saysWhatToDoWhenWorkFailsOrADeliveryDidNotComeIn() {
        db.sql("""
                        insert into access.scheduled_task (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                        values ('desk-test', '1', now(), false, 3, 1)""").update();
        db.sql("""
                        insert into intake.run (folder, started_by, started, state)
                        values ('desk-test', 'Tom', timestamptz '2099-01-01 12:00+01', 'broken_off')""").update();
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.TOM).go("/desk/operations");
            assertThat(visit.text())
                    .contains(
                            "Opgaven desk-test er mislykkedes 3 gange i træk. Find den i serverens log.",
                            "kom ikke ind. Intet af den er brugt.",
                            "virker ikke");
            assertThat(visit.axe()).isEmpty();
            visit.picture("operations-unwell");
        }
    }

    @Test
    void isForAdministratorsOnly() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.JONAS).go("/desk/operations");
            assertThat(visit.text()).contains("Du kan ikke se denne side").doesNotContain("PostgreSQL");
        }
    }
}
