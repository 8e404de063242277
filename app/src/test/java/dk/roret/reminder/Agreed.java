package dk.roret.reminder;

import static dk.roret.TestWorld.JONAS;

import dk.roret.Emptied;
import dk.roret.access.User;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts conversations and steps into the database, with words that must never leave it. */
record Agreed(JdbcClient db) {

    static final String SECRET_WORDS = "Ryggen og depressionen";
    private static final Timestamp LONG_AGO = Timestamp.from(Instant.parse("2026-11-02T09:00:00Z"));

    void clear() {
        Emptied.tables(db, """
                conversation.conversation, conversation.version, plan.plan, plan.step, plan.change,
                plan.step_version, reminder.calendar, reminder.confirmation, reminder.subscription,
                reminder.mail, reminder.outbox cascade""");
    }

    UUID conversation(User citizen, String day, String starts) {
        UUID id = UUID.randomUUID();
        db.sql("insert into conversation.conversation (id, citizen, revision) values (?, ?, 0)")
                .params(id, citizen.id())
                .update();
        move(id, citizen, day, starts, "AGREED");
        return id;
    }

    void move(UUID conversation, User citizen, String day, String starts, String state) {
        db.sql("update conversation.conversation set revision = revision + 1 where id = ?")
                .param(conversation)
                .update();
        db.sql("""
                        insert into conversation.version
                          (conversation, citizen, revision, state, day, starts, channel, place, purpose, staff, staff_name,
                           at, who, who_name, request)
                        select id, citizen, revision, :state, :day, :starts, 'MEETING', :words, :words, :staff, :name, :at,
                               :staff, :name, gen_random_uuid()
                        from conversation.conversation where id = :id""")
                .param("state", state)
                .param("day", LocalDate.parse(day))
                .param("starts", LocalTime.parse(starts))
                .param("words", SECRET_WORDS)
                .param("staff", JONAS.id())
                .param("name", JONAS.name())
                .param("at", LONG_AGO)
                .param("id", conversation)
                .update();
    }

    void step(User citizen, String due) {
        UUID step = UUID.randomUUID();
        db.sql("insert into plan.plan (citizen, begun_at) values (?, ?) on conflict do nothing")
                .params(citizen.id(), LONG_AGO)
                .update();
        long change = db.sql("""
                        insert into plan.change (citizen, version, at, who, who_name, by_citizen, kind, request)
                        select :citizen, count(*) + 1, :at, :citizen, 'x', true, 'STEP_WRITTEN', gen_random_uuid()
                        from plan.change where citizen = :citizen returning id""")
                .param("citizen", citizen.id())
                .param("at", LONG_AGO)
                .query(Long.class)
                .single();
        db.sql("insert into plan.step (id, citizen) values (?, ?)")
                .params(step, citizen.id())
                .update();
        db.sql("""
                        insert into plan.step_version (step, citizen, revision, aside, change, words, due, state)
                        values (?, ?, 1, false, ?, ?, ?, 'OPEN')""")
                .params(step, citizen.id(), change, SECRET_WORDS, LocalDate.parse(due))
                .update();
    }
}
