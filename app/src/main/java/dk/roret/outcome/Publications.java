package dk.roret.outcome;

import dk.roret.effect.economy.Economy;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.value.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was published, and from which snapshot. */
@Repository
class Publications {

    private static final String PUBLICATION = """
        select p.*, case when p.filter is null then null else p.filter::text end as chosen
        from outcome.publication p
        """;

    private static final String FIGURE = """
        select breakdown, grp, participants, judgement::text as judgement, worth::text as worth
        from outcome.figure where publication = ?
        """;

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Publications(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param published without its figures
     * @param chosen whom an analyst asked for; null for what everybody sees
     */
    record Head(long id, long run, String snapshot, Instant at, Published published, Breakdown.@Nullable Only chosen) {}

    /** Whether another period has been closed since what everybody sees was published; or nothing was. */
    boolean due(LocalDate seenUntil, Closing closing) {
        return db.sql("select until_day from outcome.publication where open order by id desc limit 1")
                .query(LocalDate.class)
                .optional()
                .map(last -> closing.lastDay(seenUntil).isAfter(closing.lastDay(last)))
                .orElse(true);
    }

    /** In one transaction with the end of the run. */
    @Transactional
    public void publish(long run, String snapshot, Published published, Breakdown.@Nullable Only filter) {
        long id = db.sql("""
            insert into outcome.publication (run, snapshot, published_at, open, filter, engine_snapshot,
              resources_snapshot, from_day, until_day, method, horizon, least_effect, smallest, persons,
              too_small, law, dropped)
            values (:run, :snapshot, :at, :open, cast(:filter as jsonb), :engine, :resources, :from, :until,
              :method, :horizon, :worth, :smallest, :persons, :small, cast(:law as jsonb),
              cast(:dropped as jsonb))
            returning id\
            """)
                .param("run", run)
                .param("snapshot", snapshot)
                .param("at", Timestamp.from(clock.instant()))
                .param("open", filter == null)
                .param("filter", filter == null ? null : json.writeValueAsString(filter))
                .param("engine", published.engineSnapshot())
                .param("resources", published.resourcesSnapshot())
                .param("from", published.from())
                .param("until", published.until())
                .param("method", Published.METHOD)
                .param("horizon", published.horizon())
                .param("worth", published.worth())
                .param("smallest", published.smallest())
                .param("persons", published.persons())
                .param("small", published.tooSmall())
                .param("law", json.writeValueAsString(published.law()))
                .param("dropped", json.writeValueAsString(published.dropped()))
                .query(Long.class)
                .single();
        published.figures().forEach(figure -> insert(id, figure));
        db.sql("update outcome.run set state = 'done', ended = ? where id = ?")
                .params(Timestamp.from(clock.instant()), run)
                .update();
    }

    private void insert(long publication, Figure figure) {
        Judgement judgement = figure.judgement();
        var weeks = judgement.shrunken();
        db.sql("""
            insert into outcome.figure values (:publication, :cut, :group, :offer, :name, :type, :participants,
              :matched, :weeks, :lower, :upper, :verdict, cast(:judgement as jsonb), cast(:worth as jsonb))\
            """)
                .param("publication", publication)
                .param("cut", figure.cut().code())
                .param("group", figure.group())
                .param("offer", figure.offer())
                .param("name", judgement.effect().name())
                .param("type", judgement.effect().type())
                .param("participants", figure.participants())
                .param("matched", judgement.effect().matched())
                .param("weeks", weeks == null ? null : weeks.value())
                .param("lower", weeks == null ? null : weeks.interval().lower())
                .param("upper", weeks == null ? null : weeks.interval().upper())
                .param("verdict", judgement.verdict().name().toLowerCase(Locale.ROOT))
                .param("judgement", json.writeValueAsString(judgement))
                .param("worth", figure.worth() == null ? null : json.writeValueAsString(figure.worth()))
                .update();
    }

    /** What everybody sees today. */
    Optional<Head> newest() {
        return db.sql(PUBLICATION + "where p.open order by p.id desc limit 1")
                .query(this::head)
                .optional();
    }

    Optional<Head> find(long id) {
        return db.sql(PUBLICATION + "where p.id = ?")
                .param(id)
                .query(this::head)
                .optional();
    }

    /** The offers of one group of one breakdown, by name. */
    List<Figure> figures(long publication, Cut cut, String group) {
        return db.sql(FIGURE + "and breakdown = ? and grp = ? order by name, offer")
                .params(publication, cut.code(), group)
                .query(this::figure)
                .list();
    }

    /** All that is told of one offer. */
    List<Figure> figures(long publication, String offer) {
        return db.sql(FIGURE + "and offer = ? and breakdown <> 'type' order by breakdown, grp")
                .params(publication, offer)
                .query(this::figure)
                .list();
    }

    /** The groups that something is told of. */
    List<Group> groups(long publication) {
        return db.sql("""
                        select f.breakdown, f.grp, g.name, coalesce(g.english, g.name) as english
                        from (select distinct breakdown, grp from outcome.figure where publication = ?) f
                        left join lateral (
                          select name, english from road.published_group
                          where key = f.grp and f.breakdown = 'cohorts' order by valid_from desc, version desc limit 1) g on true
                        order by f.breakdown, f.grp""")
                .param(publication)
                .query((row, number) -> new Group(
                        Cut.of(row.getString("breakdown")),
                        row.getString("grp"),
                        row.getString("name"),
                        row.getString("english")))
                .list();
    }

    /**
     * One group of one breakdown.
     *
     * @param danish what the municipality calls it, where it is one of its own making; {@code english} likewise
     */
    record Group(
            Cut cut,
            String name,
            @Nullable String danish,
            @Nullable String english) {}

    private Head head(ResultSet row, int number) throws SQLException {
        String chosen = row.getString("chosen");
        return new Head(
                row.getLong("id"),
                row.getLong("run"),
                row.getString("snapshot"),
                row.getTimestamp("published_at").toInstant(),
                new Published(
                        row.getString("engine_snapshot"),
                        row.getString("resources_snapshot"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getInt("horizon"),
                        row.getDouble("least_effect"),
                        row.getInt("smallest"),
                        row.getInt("persons"),
                        row.getInt("too_small"),
                        json.readValue(row.getString("law"), Economy.Law.class),
                        List.of(json.readValue(row.getString("dropped"), Evaluation.Dropped[].class)),
                        List.of()),
                chosen == null ? null : json.readValue(chosen, Breakdown.Only.class));
    }

    private Figure figure(ResultSet row, int number) throws SQLException {
        String worth = row.getString("worth");
        return new Figure(
                Cut.of(row.getString("breakdown")),
                row.getString("grp"),
                json.readValue(row.getString("judgement"), Judgement.class),
                row.getObject("participants", Integer.class),
                worth == null ? null : json.readValue(worth, Worth.class));
    }
}
