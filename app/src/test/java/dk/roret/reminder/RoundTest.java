package dk.roret.reminder;

import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static dk.roret.TestWorld.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.User;
import dk.roret.reminder.MissedReminder.Reason;
import dk.roret.setting.Settings;
import dk.roret.web.Words;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reminders through a real mail server. Sanne has a conversation on Thursday 26 November 2026 at 10.30. */
@HouseTest
class RoundTest {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    static {
        MAIL.start();
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Letters letters;

    @Autowired
    Post post;

    @Autowired
    Settings settings;

    private Agreed agreed;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("roret.mail.host", () -> "127.0.0.1");
        settings.add("roret.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("roret.mail.from", () -> "svarikke@fjordby.example");
        settings.add("roret.mail.tls", () -> "none");
        settings.add("roret.scheduled-work", () -> "false");
    }

    @BeforeEach
    void oneConversationAndNoMail() throws Exception {
        agreed = new Agreed(db);
        agreed.clear();
        agreed.conversation(SANNE, "2026-11-26", "10:30");
        MAIL.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void theReminderGoesTheDayBeforeAtNineAndNotAMinuteBeforeNorAfterEight() {
        subscribed(SANNE, "da");
        round("2026-11-25T08:59").go();
        assertThat(mails()).isEmpty();
        round("2026-11-24T20:01").go();
        assertThat(mails()).isEmpty();
        round("2026-11-25T20:00").go();
        assertThat(mails()).isEmpty();
        Emptied.tables(db, "reminder.mail");
        round("2026-11-25T09:00").go();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void theMailIsNeutralInTheCitizensLanguageAndTheSameForTheProtected() throws Exception {
        agreed.conversation(OLE, "2026-11-26", "10:30");
        agreed.step(OLE, "2026-11-26");
        subscribed(SANNE, "en");
        subscribed(OLE, "da");
        round("2026-11-25T09:00").go();
        assertThat(text("sanne@example.dk")).contains("You have an appointment on Thursday 26 November at 10:30.");
        assertThat(text("ole@example.dk"))
                .contains(
                        "Du har en aftale torsdag 26. november kl. 10.30.", "Du har noget i din plan torsdag 26. nov");
        for (MimeMessage mail : mails()) {
            assertThat(raw(mail))
                    .doesNotContain("Ryg", "depression", "Sanne ", "Ole ", "Jonas", "Bjerregaard", "Holm", "Kommune");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void aRoundThatIsRunTwiceAndTwoRoundsAtOnceSendOnce() throws Exception {
        subscribed(SANNE, "da");
        for (int day = 1; day <= 30; day++) {
            agreed.conversation(SANNE, "2026-11-26", "11:%02d".formatted(day));
        }
        var start = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (int copy = 0; copy < 2; copy++) {
                both.add(two.submit(() -> {
                    start.await();
                    round("2026-11-25T09:00").go();
                    return true;
                }));
            }
            start.countDown();
            for (Future<?> copy : both) {
                copy.get();
            }
        }
        assertThat(mails()).hasSize(31);
        round("2026-11-25T09:05").go();
        assertThat(mails()).hasSize(31);
    }

    @Test
    void aConversationThatIsMovedIsAnotherReminder() {
        subscribed(SANNE, "da");
        UUID moved = agreed.conversation(SANNE, "2026-11-26", "13:00");
        round("2026-11-25T09:00").go();
        agreed.move(moved, SANNE, "2026-11-26", "14:00", "AGREED");
        round("2026-11-25T09:05").go();
        assertThat(mails()).hasSize(3);
        agreed.move(moved, SANNE, "2026-11-26", "15:00", "CANCELLED");
        round("2026-11-25T09:10").go();
        assertThat(mails()).hasSize(3);
    }

    @Test
    void aProcessKilledBetweenTheClaimAndTheMailNeverSendsItTwice() {
        subscribed(SANNE, "da");
        Mails killed = new Mails(db, clock("2026-11-25T09:00"));
        killed.due(Hours.of(settings), LocalDateTime.parse("2026-11-25T09:00").toLocalDate())
                .forEach(killed::claim);
        round("2026-11-25T09:05").go();
        round("2026-11-25T12:00").go();
        assertThat(mails()).isEmpty();
        assertThat(missed()).containsExactly(Reason.UNCERTAIN);
    }

    @Test
    void whatRoretSleptThroughIsDroppedAndListedForTheCitizenAndWithoutNamesForTheAdministrator() {
        subscribed(SANNE, "da");
        round("2026-11-27T10:00").go();
        round("2026-11-27T10:05").go();
        assertThat(mails()).isEmpty();
        assertThat(missed()).containsExactly(Reason.ROUND_MISSED);
        assertThat(new Caller(port).as(SANNE).get("/reminder").body())
                .contains("Mails, du ikke fik", "Aftale, torsdag 26. november kl. 10.30", "stod stille");
        assertThat(new Caller(port).as(TOM).get("/reminder/dropped").body())
                .contains("26. november 2026", "Roret kørte ikke")
                .doesNotContain("Sanne");
    }

    @Test
    void whatWasAgreedOrChosenTooLateWasNeverMissed() {
        subscribed(SANNE, "da");
        db.sql("update reminder.subscription set chosen_at = '2026-11-25T20:30:00+01:00'")
                .update();
        round("2026-11-26T09:00").go();
        assertThat(mails()).isEmpty();
        assertThat(missed()).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayHoldsTheReminderBackUntilItIsTooLate() {
        subscribed(SANNE, "da");
        Post away = new SmtpPost(server(1));
        round("2026-11-25T09:00", away).go();
        round("2026-11-25T09:05", away).go();
        assertThat(missed()).isEmpty();
        round("2026-11-25T12:00").go();
        assertThat(mails()).hasSize(1);

        agreed.conversation(SANNE, "2026-11-27", "10:30");
        round("2026-11-26T09:00", away).go();
        round("2026-11-26T20:01").go();
        assertThat(mails()).hasSize(1);
        assertThat(missed()).containsExactly(Reason.MAIL_SERVER);
    }

    @Test
    void aMailThatWasRefusedOrBrokeOffIsListedAndNotTriedAgain() throws IOException {
        subscribed(SANNE, "da");
        try (var server = new MailServerThat(true)) {
            round("2026-11-25T09:00", new SmtpPost(server(server.port()))).go();
        }
        assertThat(missed()).containsExactly(Reason.REFUSED);
        Emptied.tables(db, "reminder.mail");
        try (var server = new MailServerThat(false)) {
            round("2026-11-25T09:00", new SmtpPost(server(server.port()))).go();
        }
        assertThat(missed()).containsExactly(Reason.UNCERTAIN);
        round("2026-11-25T09:05").go();
        assertThat(mails()).isEmpty();
    }

    @Test
    void nothingButTheLinkIsSentToAnAddressBeforeItsOwnerSaysYes() throws Exception {
        Caller sanne = new Caller(port).as(SANNE);
        assertThat(ask(sanne, "sanne@example.dk").statusCode()).isEqualTo(302);
        round("2026-11-25T09:00").go();
        assertThat(mails()).hasSize(1);
        String link = link(text("sanne@example.dk"), "confirm");
        assertThat(new Caller(port).get(link).body()).contains("Ja, send mig påmindelser");
        round("2026-11-25T09:05").go();
        assertThat(mails()).as("opening the link is not yet a yes").hasSize(1);
        assertThat(new Caller(port).post(link, Map.of()).statusCode()).isEqualTo(200);
        assertThat(new Caller(port).post(link, Map.of()).statusCode())
                .as("a link is used once")
                .isEqualTo(404);
        db.sql("update reminder.subscription set chosen_at = '2026-11-16T10:00:00+01:00'")
                .update();
        round("2026-11-25T09:10").go();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aLetterBoxCannotBeFilledWithLinksAndAnAddressCannotCarryHeaders() {
        Caller sanne = new Caller(port).as(SANNE);
        for (int time = 0; time < 5; time++) {
            assertThat(ask(sanne, "x@example.dk").statusCode()).isEqualTo(302);
        }
        assertThat(ask(sanne, "x@example.dk").body()).contains("REM-03");
        assertThat(mails()).hasSize(5);
        for (String bad : List.of("", "x", "x@y", "a@b.dk,c@d.dk", "a@b.dk\r\nBcc: c@d.dk", "<a@b.dk>", "æ@b.dk")) {
            assertThat(ask(sanne, bad).body()).as(bad).contains("REM-01");
        }
    }

    @Test
    void eachMailStopsTheMailsWithOneClickAndWithoutSigningIn() throws Exception {
        subscribed(SANNE, "da");
        round("2026-11-25T09:00").go();
        MimeMessage mail = mails().getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("^<https?://[^/]+|>$", "");
        assertThat(text("sanne@example.dk")).contains(link);
        agreed.conversation(SANNE, "2026-11-26", "12:00");
        new Caller(port).get(link);
        round("2026-11-25T09:05").go();
        assertThat(mails())
                .as("a program that looks the mail through stops nothing")
                .hasSize(2);

        Map<String, String> oneClick = Map.of("List-Unsubscribe", "One-Click");
        assertThat(new Caller(port).postWithoutToken(link, oneClick).statusCode())
                .isEqualTo(200);
        agreed.conversation(SANNE, "2026-11-26", "13:00");
        round("2026-11-25T09:10").go();
        round("2026-11-27T09:10").go();
        assertThat(mails()).hasSize(2);
        assertThat(missed()).isEmpty();
        subscribed(SANNE, "da");
        new Caller(port).postWithoutToken(link, oneClick);
        assertThat(db.sql("select count(*) from reminder.subscription")
                        .query(Integer.class)
                        .single())
                .as("an old link stops no new address")
                .isEqualTo(1);
    }

    private void subscribed(User citizen, String language) {
        String address = citizen.name().toLowerCase(java.util.Locale.ROOT).replaceAll(" .*", "") + "@example.dk";
        Subscriptions subscriptions = new Subscriptions(db, clock("2026-11-16T10:00"));
        Secret link =
                subscriptions.ask(TestWorld.citizen(citizen), new Wish(address, Letters.locale(language), true, true));
        assertThat(subscriptions.confirm(link)).isTrue();
    }

    private static HttpResponse<String> ask(Caller caller, String address) {
        return caller.post("/reminder/address", Map.of("address", address, "language", "da", "conversations", "true"));
    }

    private Round round(String time) {
        return round(time, post);
    }

    private Round round(String time, Post post) {
        Clock clock = clock(time);
        return new Round(new Mails(db, clock), letters, post, settings, clock);
    }

    private static Clock clock(String time) {
        var moment = LocalDateTime.parse(time).atZone(Words.COPENHAGEN);
        return Clock.fixed(moment.toInstant(), Words.COPENHAGEN);
    }

    private static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, "", "", "svarikke@fjordby.example", MailServer.Tls.NONE);
    }

    private List<Reason> missed() {
        return db.sql("select reason from reminder.mail where state = 'DROPPED' order by day")
                .query((row, number) -> Reason.valueOf(row.getString("reason")))
                .list();
    }

    private static List<MimeMessage> mails() {
        return List.of(MAIL.getReceivedMessages());
    }

    private static String text(String receiver) throws MessagingException, IOException {
        StringBuilder all = new StringBuilder();
        for (MimeMessage mail : mails()) {
            if (mail.getAllRecipients()[0].toString().equals(receiver)) {
                all.append(mail.getContent()).append('\n');
            }
        }
        return all.toString();
    }

    private static String raw(MimeMessage mail) throws MessagingException, IOException {
        return mail.getSubject() + mail.getContent() + List.of(mail.getFrom()[0].toString());
    }

    private static String link(String text, String kind) {
        return text.replaceAll("(?s).*https?://[^/]+(/reminder/" + kind + "/[A-Za-z0-9_-]+).*", "$1");
    }
}
