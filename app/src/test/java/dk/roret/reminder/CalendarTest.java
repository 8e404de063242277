package dk.roret.reminder;

import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CalendarTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Calendars calendars;

    private Agreed agreed;

    @BeforeEach
    void nothingAgreed() {
        agreed = new Agreed(db);
        agreed.clear();
    }

    @Test
    void theCalendarTellsWhenInNeutralWordsAndNothingElse() {
        agreed.conversation(SANNE, "2026-11-26", "10:30");
        agreed.conversation(SANNE, "2027-03-29", "10:30");
        UUID cancelled = agreed.conversation(SANNE, "2026-12-01", "09:00");
        agreed.move(cancelled, SANNE, "2026-12-01", "09:00", "CANCELLED");
        agreed.step(SANNE, "2026-11-30");
        agreed.conversation(NANNA, "2026-11-27", "09:00");

        HttpResponse<String> answer = fetch(calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Aftale", "Noget i min plan", "Aftale");
        assertThat(calendar.getEvents())
                .extracting(CalendarTest::start)
                .as("10.30 in Denmark is 9.30 UTC in winter and 8.30 in summer")
                .contains(Instant.parse("2026-11-26T09:30:00Z"), Instant.parse("2027-03-29T08:30:00Z"));
        assertThat(calendar.getEvents().get(1).getDateStart().getValue().hasTime())
                .isFalse();
        assertThat(answer.body())
                .doesNotContain("Ryg", "depression", "Jonas", "Sanne", "Holm", "Fjordby", "Kommune", "MEETING");
    }

    @Test
    void anAddressThatIsWithdrawnOrReplacedIsAsGoneAsOneThatNeverWas() {
        Secret first = calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da"));
        assertThat(fetch(first).statusCode()).isEqualTo(200);
        Secret second = calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da"));
        HttpResponse<String> replaced = fetch(first);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
        calendars.withdraw(TestWorld.citizen(SANNE));
        HttpResponse<String> withdrawn = fetch(second);
        HttpResponse<String> unknown = fetch(Secret.random());
        for (HttpResponse<String> answer : List.of(replaced, withdrawn, unknown)) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body()).contains("findes ikke", "no such calendar");
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        Secret secret = calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da"));
        assertThat(secret.value()).hasSize(43);
        String row = db.sql("select to_jsonb(c)::text from reminder.calendar c")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(secret.value());
    }

    @Test
    void theCitizenSeesHowOftenItWasFetchedAndNoLookIsLogged() {
        Secret secret = calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da"));
        int looks = looks();
        fetch(secret);
        fetch(secret);
        assertThat(calendars.use(TestWorld.citizen(SANNE)).orElseThrow().fetches())
                .isEqualTo(2);
        assertThat(looks()).isEqualTo(looks);
    }

    @Test
    void aCalendarThatAsksTooOftenIsAskedToWait() {
        Secret secret = calendars.renew(TestWorld.citizen(SANNE), Letters.locale("da"));
        HttpResponse<String> answer = fetch(secret);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=3600, private");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        for (int fetch = 2; fetch <= 60; fetch++) {
            assertThat(fetch(secret).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMuch = fetch(secret);
        assertThat(tooMuch.statusCode()).isEqualTo(429);
        assertThat(tooMuch.headers().firstValue("Retry-After")).contains("3600");
    }

    private HttpResponse<String> fetch(Secret secret) {
        return new Caller(port).get("/reminder/calendar/" + secret.value() + ".ics");
    }

    private int looks() {
        return db.sql("select count(*) from access.look").query(Integer.class).single();
    }

    private static Instant start(VEvent event) {
        ICalDate start = event.getDateStart().getValue();
        return start.toInstant();
    }
}
