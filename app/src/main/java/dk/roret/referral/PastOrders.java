package dk.roret.referral;

import dk.roret.access.User;
import dk.roret.offer.OfferId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells many orders of made-up people that are over and reviewed, in a few statements, as a town full of people needs.
 * What is told is trusted. Only in the demo.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class PastOrders {

    /**
     * @param aim what should be seen at the end
     * @param scores what the citizen answered to {@link Review#QUESTIONS}, each 1 to 5
     */
    public record Past(
            User citizen,
            User caseworker,
            OfferId offer,
            ThemeAim theme,
            String aim,
            LocalDate start,
            LocalDate end,
            Review.Met met,
            Review.Next next,
            List<Integer> scores) {}

    private record Row(
            UUID id,
            UUID citizen,
            String name,
            UUID caseworker,
            String caseworker_name,
            UUID offer,
            String theme,
            int present,
            int wanted,
            String aim,
            LocalDate begins,
            LocalDate ends,
            String met,
            String next,
            int needed,
            int listened,
            int useful) {

        Row(Past past) {
            this(
                    UUID.randomUUID(),
                    past.citizen().id(),
                    past.citizen().name(),
                    past.caseworker().id(),
                    past.caseworker().name(),
                    past.offer().value(),
                    past.theme().theme(),
                    past.theme().present().step(),
                    past.theme().wanted().step(),
                    past.aim(),
                    past.start(),
                    past.end(),
                    past.met().name(),
                    past.next().name(),
                    past.scores().get(0),
                    past.scores().get(1),
                    past.scores().get(2));
        }
    }

    private static final String PAST = """
            with past as (
              select t.*, o.provider_name, o.price_model, o.price from jsonb_to_recordset(cast(:rows as jsonb)) as t(
                id uuid, citizen uuid, name text, caseworker uuid, caseworker_name text, offer uuid, theme text, present int,
                wanted int, aim text, begins date, ends date, met text, next text, needed int, listened int, useful int)
              join offer.published_offer o on o.id = t.offer),
            party as (
              select id, 'CITIZEN' as party, citizen as who, name as who_name from past
              union all select id, 'CASEWORKER', caseworker, caseworker_name from past
              union all select id, 'PROVIDER', id, provider_name from past)
            """;

    private final JdbcClient db;

    PastOrders(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void tell(List<Past> many) {
        String rows = JsonMapper.shared()
                .writeValueAsString(many.stream().map(Row::new).toList());
        insert("insert into referral.placed (id, citizen, offer) select id, citizen, offer from past", rows);
        insert("""
                insert into referral.terms (placed, citizen, revision, extension, start_on, end_on, aim, price_model, price, party,
                  at, who, who_name, request)
                select id, citizen, 1, 0, begins, ends, aim, price_model, price, 'CASEWORKER', begins - 14 + time '10:00',
                       caseworker, caseworker_name, gen_random_uuid() from past""", rows);
        insert("insert into referral.theme select id, 1, theme, present, wanted from past", rows);
        insert("""
                insert into referral.reply (placed, revision, party, yes, said_on, at, who, who_name, request)
                select past.id, 1, party.party, true, begins - 14, begins - 14 + time '10:00', who, who_name, gen_random_uuid()
                from past join party on party.id = past.id""", rows);
        insert("""
                insert into referral.review (placed, revision, party, met, next, needed, listened, useful, at, who, who_name, request)
                select past.id, 1, party.party, met, next,
                       case party.party when 'CITIZEN' then needed end, case party.party when 'CITIZEN' then listened end,
                       case party.party when 'CITIZEN' then useful end, ends + time '14:00', who, who_name, gen_random_uuid()
                from past join party on party.id = past.id""", rows);
    }

    private void insert(String sql, String rows) {
        db.sql(PAST + sql).param("rows", rows).update();
    }
}
