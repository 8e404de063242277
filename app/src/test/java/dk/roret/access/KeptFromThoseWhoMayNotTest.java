package dk.roret.access;

import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.Visit;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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

    /** The answer comes before the file has been sent, so nothing of it was read or written to disk. */
    @Test
    void aStrangersFileIsTurnedAwayUnread() throws Exception {
        try (Socket stranger = new Socket("localhost", port)) {
            stranger.setSoTimeout(10_000);
            stranger.getOutputStream().write("""
                            POST /intake/upload HTTP/1.1
                            Host: localhost
                            Content-Type: multipart/form-data; boundary=x
                            Content-Length: 1000000

                            --x""".replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(stranger.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 403");
        }
    }
}
