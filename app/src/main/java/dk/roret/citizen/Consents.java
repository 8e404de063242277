package dk.roret.citizen;

import dk.roret.access.Look;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the parents of somebody under 18 have said yes to, and what they have taken back. */
@Repository
class Consents {

    private final JdbcClient db;
    private final Clock clock;

    Consents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest first. */
    List<Consent> of(Look look) {
        return db.sql("""
                        select c.*, s.name as writer from citizen.parent_consent c
                        join staff.published_person s on s.id = c.written_by
                        where c.citizen = ? order by c.given_on desc, c.id desc""")
                .param(look.citizen().value())
                .query((row, number) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getString("parent"),
                        row.getString("what"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("writer"),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
    }

    /** The day from which the citizen decides alone, by the law in force today. */
    LocalDate comesOfAge(Look look) {
        return db.sql("""
                        select (c.birth_date + make_interval(years => p.age))::date
                        from citizen.citizen c, citizen.life_phase p
                        where c.id = :citizen and p.majority
                          and p.valid_from <= :today and coalesce(p.valid_until, :today) >= :today""")
                .param("citizen", look.citizen().value())
                .param("today", LocalDate.now(clock))
                .query(LocalDate.class)
                .single();
    }

    void write(Look look, String parent, String what, LocalDate on) {
        Transitions.requireActing(look);
        db.sql("""
                        insert into citizen.parent_consent (citizen, parent, what, given_on, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(look.citizen().value(), parent, what, on, look.user().id(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The parent takes it back today; that it was given stays written. */
    void withdraw(Look look, UUID consent) {
        Transitions.requireActing(look);
        int changed = db.sql("""
                        update citizen.parent_consent set withdrawn_on = ?, withdrawn_by = ?
                        where id = ? and citizen = ? and withdrawn_on is null""")
                .params(
                        LocalDate.now(clock),
                        look.user().id(),
                        consent,
                        look.citizen().value())
                .update();
        if (changed == 0) {
            throw new Refused(HttpStatus.CONFLICT, "OVD-08", "citizen.handover.changed");
        }
    }
}
