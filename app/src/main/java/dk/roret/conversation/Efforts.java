package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs for a citizen, whoever runs it. */
@Repository
class Efforts {

    private final JdbcClient db;

    Efforts(JdbcClient db) {
        this.db = db;
    }

    /** What runs today, the first to end first; one statement. */
    List<Effort> running(Look look, LocalDate today) {
        return db.sql("""
                        select * from (
                          select offer_name as words, provider_name as unit, start_date as since, planned_end as until
                          from offer.published_participation
                          where citizen = :citizen and start_date <= :today and end_date is null
                          union all
                          select offer_name, provider_name, start_on, end_on
                          from referral.published_course
                          where citizen = :citizen and start_on <= :today and ended_on is null and end_on >= :today
                          union all
                          select words, unit, since, until from plan.published_track
                          where citizen = :citizen and since <= :today and coalesce(until, :today) >= :today) running
                        order by until nulls last, words""")
                .param("citizen", look.citizen().value())
                .param("today", today)
                .query((row, number) -> new Effort(
                        requireNonNull(row.getString("words")),
                        requireNonNull(row.getString("unit")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
