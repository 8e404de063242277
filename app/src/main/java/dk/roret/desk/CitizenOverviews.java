package dk.roret.desk;

import dk.roret.access.Look;
import dk.roret.citizen.Transitions;
import dk.roret.stage.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a citizen's page shows in one query of the page's own shape, so that it asks as little however much it
 * shows. Each part is a column of JSON with the names of its record.
 */
@Repository
class CitizenOverviews {

    /** Offers as delivered or ordered, and what was written by hand beside the plan. */
    private static final String PARALLEL = """
            (select json_agg(json_build_object('offer', p.name, 'department', p.department, 'provider', p.provider,
                      'plannedStart', p.planned_start, 'plannedEnd', p.planned_end,
                      'start', p.start_date, 'end', p.end_date, 'endReason', p.end_reason)
                    order by coalesce(p.start_date, p.planned_start), p.name)
             from (select offer_name as name, department, provider_name as provider,
                          planned_start, planned_end, start_date, end_date, end_reason
                   from offer.published_participation where citizen = :citizen
                   union all
                   select offer_name, department, provider_name, start_on, end_on, null, ended_on, end_reason
                   from referral.published_course where citizen = :citizen
                   union all
                   select words, unit, unit, since, coalesce(until, since), since, until, null
                   from plan.published_track where citizen = :citizen) p) as parallel
            """;

    /** What the orders of citizen {@code c} need of whoever has the course. */
    static final String MATTERS = """
            (select json_agg(json_build_object('matter', m.kind, 'offer', m.offer_name, 'order', m.placed, 'on', m.day)
                             order by m.day, m.kind)
             from referral.published_matter m
             where m.citizen = %s and m.day <= :today and coalesce(m.until, :today) >= :today) as matters
            """;

    private static final String PAGE = """
            select (select department from staff.published_team where id = cast(:team as uuid)) as department,
              (select json_build_object('conversation', conversation, 'day', day, 'starts', starts, 'channel', channel,
                        'place', place, 'purpose', purpose, 'prepared', prepared)
               from conversation.published_open where citizen = :citizen and day >= :today
               order by day, starts limit 1) as next,
              (select json_agg(day order by day, starts) from conversation.published_held where citizen = :citizen) as held,
              (select no_next from conversation.published_held where citizen = :citizen
               order by day desc, starts desc limit 1) as no_next,
              (select json_agg(json_build_object('giver', giver_name, 'accepted', accepted_at is not null))
               from citizen.published_handover_open where citizen = :citizen and receiver = :user) as handovers,
              (select json_agg(json_build_object('age', age, 'birthday', birthday, 'begun', begun) order by birthday)
               from citizen.published_transition(:today, :months) where citizen = :citizen) as transitions,
              (select json_agg(json_build_object('id', question, 'words', words, 'askedAt', asked_at)
                               order by asked_at, question)
               from stage.published_question where citizen = :citizen and answered_at is null) as questions,
            """ + PARALLEL + "," + MATTERS.formatted(":citizen");

    private final JdbcClient db;
    private final Transitions transitions;
    private final Clock clock;

    CitizenOverviews(JdbcClient db, Transitions transitions, Clock clock) {
        this.db = db;
        this.transitions = transitions;
        this.clock = clock;
    }

    CitizenOverview of(Look look) {
        return db.sql(PAGE)
                .param("citizen", look.citizen().value())
                .param("user", look.user().id())
                .param("team", look.user().team())
                .param("today", LocalDate.now(clock))
                .param("months", transitions.monthsAhead())
                .query(CitizenOverviews::overview)
                .single();
    }

    /** For a page that shows what runs in parallel and nothing else of it. */
    List<Participation> parallel(Look look) {
        return db.sql("select " + PARALLEL)
                .param("citizen", look.citizen().value())
                .query((row, number) -> list(row, "parallel", Participation.class))
                .single();
    }

    private static CitizenOverview overview(ResultSet row, int number) throws SQLException {
        String next = row.getString("next");
        return new CitizenOverview(
                list(row, "parallel", Participation.class),
                new Contacts(
                        next == null ? null : JsonMapper.shared().readValue(next, Contact.class),
                        list(row, "held", LocalDate.class),
                        row.getString("no_next")),
                Stream.of(
                                list(row, "handovers", Need.Handover.class),
                                list(row, "transitions", Need.Transition.class),
                                list(row, "matters", Need.Order.class))
                        .<Need>flatMap(List::stream)
                        .toList(),
                list(row, "questions", Question.class),
                row.getString("department"));
    }

    static <T> List<T> list(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        JsonMapper mapper = JsonMapper.shared();
        return json == null
                ? List.of()
                : mapper.readValue(json, mapper.getTypeFactory().constructCollectionType(List.class, type));
    }
}
