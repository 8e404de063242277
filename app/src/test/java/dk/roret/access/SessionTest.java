package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.RoretApplicationCopy;
import dk.roret.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions lie in the database, so any copy of the process will do. */
@HouseTest
class SessionTest {

    private static final String PAGE = "/citizen/handovers";

    @LocalServerPort
    int port;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient db;

    @Test
    void aCopyStartedLaterKnowsWhoIsSignedInAndSigningOutThereEndsItHereToo() {
        Caller jonas = new Caller(port).as(TestWorld.JONAS);
        try (var copy = new RoretApplicationCopy(database)) {
            assertThat(jonas.at(copy.port()).get(PAGE).statusCode()).isEqualTo(200);
            jonas.post("/access/sign-out", Map.of());
            assertThat(jonas.at(copy.port()).get(PAGE).statusCode()).isEqualTo(302);
            assertThat(jonas.at(port).get(PAGE).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aSessionNobodyUsesRunsOut() {
        Caller karen = new Caller(port).as(TestWorld.KAREN);
        assertThat(karen.get(PAGE).statusCode()).isEqualTo(200);
        db.sql("update access.session set last_access_time = 0, expiry_time = 1 where principal_name = ?")
                .param(TestWorld.KAREN.id().toString())
                .update();
        assertThat(karen.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void oneWhoSignsInGetsASessionThatNobodyKnewBefore() {
        Caller mette = new Caller(port);
        String before = session(
                mette.get("/access/sign-in").headers().firstValue("Set-Cookie").orElseThrow());
        var signedIn = mette.post(
                "/access/sign-in", Map.of("person", TestWorld.METTE.id().toString()));
        assertThat(session(signedIn.headers().firstValue("Set-Cookie").orElseThrow()))
                .isNotEqualTo(before);
    }

    private static String session(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
