package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.Emptied;
import dk.roret.HouseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class EverythingTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void somethingIsHeldEverywhere() {
        Talks.forget(db);
        forget();
        ConversationId talk = Talks.agreed(agreements, LocalDate.of(2026, 11, 26));
        db.sql("""
                        insert into conversation.missed (citizen, conversation, step, number, step_words, choice, cause, reason, at, who,
                          who_name, request)
                        select :citizen, :talk, gen_random_uuid(), 1, 'Skridt', 'TALK', 'COULD_NOT', 'Grund nr. ' || n, now(), :staff,
                          'Jonas', gen_random_uuid() from generate_series(1, 60) n""")
                .param("citizen", SANNE.id())
                .param("talk", talk.value())
                .param("staff", JONAS.id())
                .update();
        held("""
                        insert into conversation.contact_request (citizen, words, asked_at, request, answered_at, answered_by, answer)
                        values (?, 'Ring i dag', now(), gen_random_uuid(), now(), 'Jonas', 'Jeg har ringet')""");
        held(
                "insert into progress.success values (gen_random_uuid(), ?, date '2026-11-10', 'Jeg cyklede', now(), 'Sanne')");
        held("""
                        insert into jobsearch.strategy_version (citizen, revision, trades, at, who, who_name, by_citizen, request)
                        select id, 1, 'Held:lager', now(), id, 'Sanne', true, gen_random_uuid() from citizen.citizen where id = ?""");
        held("insert into plan.plan (citizen, begun_at) values (?, now()) on conflict do nothing");
        held("""
                        insert into plan.journal_entry (id, citizen, met, words, at, who, who_name, by_citizen, request)
                        select gen_random_uuid(), id, 'Lægen', 'Held:journal', now(), id, 'Sanne', true, gen_random_uuid()
                        from citizen.citizen where id = ?""");
        db.sql("""
                        insert into citizen.handover (citizen, giver, receiver, reason, given_by, given_at, ended_at, outcome)
                        values (:citizen, :staff, :staff, 'Held:overdragelse', :staff, now(), now(), 'withdrawn')""").param("citizen", SANNE.id()).param("staff", JONAS.id()).update();
    }

    @AfterEach
    void forget() {
        Emptied.tables(db, "jobsearch.strategy_version, plan.journal_entry, progress.success cascade");
        db.sql("delete from citizen.handover where reason = 'Held:overdragelse'")
                .update();
    }

    @Test
    void theCitizenGetsEverythingThatAnyModuleHolds() {
        for (String address : new String[] {"/conversation/everything", "/conversation/everything/file"}) {
            assertThat(new Caller(port).as(SANNE).get(address).body())
                    .contains(
                            "Grund nr. 1<",
                            "Grund nr. 60<",
                            "Jeg har ringet",
                            "Jeg cyklede",
                            "Held:lager",
                            "Held:journal",
                            "Held:overdragelse",
                            "Sygedagpenge");
        }
        assertThat(new Caller(port).as(NANNA).get("/conversation/everything").body())
                .doesNotContain("Held:", "Grund nr.", "Jeg cyklede");
    }

    private void held(String sql) {
        db.sql(sql).param(SANNE.id()).update();
    }
}
