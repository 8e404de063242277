package dk.roret.access;

import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class KeptFromThoseWhoMayNotTest {

    @LocalServerPort
    int port;

    /** Ole's name is protected; Karen works in his team, and need not know it. */
    @Test
    void aProtectedNameDoesNotShowInWhatTheCitizenWrote() {
        try (Visit ole = new Visit(port, Visit.PHONE).as(OLE).go("/plan/steps/new")) {
            ole.page.locator("textarea").first().fill("Gå en tur på stranden");
            ole.page.locator("main button.button-primary").click();
            assertThat(ole.text()).contains("Gå en tur på stranden");
        }
        try (Visit karen = new Visit(port, Visit.DESKTOP).as(KAREN)) {
            karen.go("/plan/" + OLE.id());
            assertThat(karen.text()).contains("Gå en tur på stranden").doesNotContain("Ole");
            karen.go("/plan/" + OLE.id() + "/changes");
            assertThat(karen.text()).doesNotContain("Ole");
        }
    }

    @Test
    void theAdministratorsLogNamesNoCitizen() {
        try (Visit ole = new Visit(port, Visit.PHONE).as(OLE).go("/plan")) {
            assertThat(ole.text()).isNotEmpty();
        }
        try (Visit tom = new Visit(port, Visit.DESKTOP).as(TOM)) {
            tom.go("/access/log?ground=SELF");
            assertThat(tom.text()).contains("borger").doesNotContain("Bjerregaard");
            tom.go("/access/log?person=Bjerregaard");
            assertThat(tom.page.locator("tbody tr").count()).isZero();
        }
    }

    @Test
    void nobodyButAnAdministratorSendsFiles() throws Exception {
        HttpRequest upload = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/intake/upload"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
                .build();
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            assertThat(stranger.send(upload, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
