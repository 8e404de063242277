package dk.roret.outcome;

import java.util.List;

/**
 * One resource of a snapshot.
 *
 * @param columns in the order of the query, the key first
 * @param query standard names in, {@code :until} the last day seen: what happened later has not happened yet
 */
record SnapshotTable(String name, List<Column> columns, String query) {

    /** What a column holds; the first three are given pseudonyms. */
    enum Kind {
        CITIZEN,
        ROW,
        PARTICIPATION,
        TEXT,
        DAY,
        KRONER,
        WHOLE;

        String type() {
            return switch (this) {
                case CITIZEN, ROW, PARTICIPATION, TEXT -> "VARCHAR";
                case DAY -> "DATE";
                case KRONER -> "DECIMAL(12, 2)";
                case WHOLE -> "INTEGER";
            };
        }
    }

    record Column(String name, Kind kind) {}

    /** The day of birth is not needed, only the month. */
    static final List<SnapshotTable> ALL = List.of(
            new SnapshotTable(
                    "citizens",
                    List.of(
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("birth_date", Kind.DAY),
                            new Column("sex", Kind.TEXT),
                            new Column("education", Kind.TEXT)),
                    """
                    select c.id, cast(date_trunc('month', c.birth_date) as date), c.sex, c.education
                    from citizen.published_citizen c
                    where c.id in (
                      select citizen from benefit.published_spell where start_date <= :until
                      union select citizen from offer.published_participation where start_date <= :until
                      union select citizen from referral.published_course where start_on <= :until)\
                    """),
            new SnapshotTable(
                    "categories",
                    List.of(
                            new Column("category_id", Kind.ROW),
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("valid_from", Kind.DAY),
                            new Column("valid_until", Kind.DAY),
                            new Column("readiness", Kind.TEXT),
                            new Column("target_group", Kind.TEXT)),
                    """
                    select g.id, g.citizen, g.valid_from, g.valid_until, g.readiness, g.target_group
                    from citizen.published_category g
                    where g.valid_from <= :until\
                    """),
            new SnapshotTable(
                    "spells",
                    List.of(
                            new Column("spell_id", Kind.ROW),
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("benefit", Kind.TEXT),
                            new Column("start_date", Kind.DAY),
                            new Column("end_date", Kind.DAY),
                            new Column("exit_reason", Kind.TEXT),
                            new Column("weekly_amount", Kind.KRONER)),
                    """
                    select s.id, s.citizen, s.benefit, s.start_date,
                           case when s.end_date <= :until then s.end_date end,
                           case when s.end_date <= :until then s.exit_reason end, s.weekly_amount
                    from benefit.published_spell s
                    where s.start_date <= :until\
                    """),
            new SnapshotTable(
                    "offers",
                    List.of(
                            new Column("offer_id", Kind.TEXT),
                            new Column("name", Kind.TEXT),
                            new Column("type", Kind.TEXT),
                            new Column("price_model", Kind.TEXT),
                            new Column("price", Kind.KRONER),
                            new Column("weeks_planned", Kind.WHOLE)),
                    """
                    select o.id, o.name, o.type, o.price_model, o.price, o.weeks_planned
                    from offer.published_offer o\
                    """),
            new SnapshotTable(
                    "participations",
                    List.of(
                            new Column("participation_id", Kind.PARTICIPATION),
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("offer_id", Kind.TEXT),
                            new Column("planned_start", Kind.DAY),
                            new Column("planned_end", Kind.DAY),
                            new Column("start_date", Kind.DAY),
                            new Column("end_date", Kind.DAY),
                            new Column("end_reason", Kind.TEXT),
                            new Column("price", Kind.KRONER)),
                    """
                    select p.id, p.citizen, p.offer, p.planned_start, p.planned_end, p.start_date,
                           case when p.end_date <= :until then p.end_date end,
                           case when p.end_date <= :until then p.end_reason end, coalesce(c.price, ordered.price)
                    from offer.published_participation p
                    join offer.published_offer o on o.id = p.offer
                    left join offer.published_cost c on c.participation = p.id
                    left join (
                      select d.id, (array_agg(r.price order by abs(r.start_date - d.planned_start), r.order_id))[1] as price
                      from offer.published_participation d
                      join referral.published_cost r on r.citizen_id = d.citizen and r.offer_id = d.offer
                        and r.start_date <= coalesce(d.end_date, d.planned_end) and r.end_date >= d.planned_start
                      group by d.id) ordered on ordered.id = p.id
                    where p.start_date is null or p.start_date <= :until
                    union all
                    select u.id, u.citizen, u.offer, u.start_on, u.end_on,
                           case when u.end_reason is distinct from 'no_show' then u.start_on end,
                           case when coalesce(u.ended_on, u.end_on) <= :until then coalesce(u.ended_on, u.end_on) end,
                           case when coalesce(u.ended_on, u.end_on) <= :until then coalesce(u.end_reason, 'completed') end,
                           r.price
                    from referral.published_course u
                    left join referral.published_cost r on r.order_id = u.id
                    where u.start_on <= :until\
                    """),
            new SnapshotTable(
                    "cohorts",
                    List.of(
                            new Column("cohort", Kind.TEXT),
                            new Column("position", Kind.WHOLE),
                            new Column("benefit", Kind.TEXT),
                            new Column("readiness", Kind.TEXT),
                            new Column("age_from", Kind.WHOLE),
                            new Column("age_until", Kind.WHOLE)),
                    """
                    select g.key, g.position, b.benefit, r.readiness, g.age_from, g.age_until
                    from (select distinct on (key) * from road.published_group where valid_from <= :until
                          order by key, valid_from desc, version desc) g
                    left join lateral unnest(g.benefits) b (benefit) on true
                    left join lateral unnest(g.readiness) r (readiness) on true
                    where g.stands and g.registered\
                    """),
            new SnapshotTable(
                    "progress",
                    List.of(
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("theme", Kind.TEXT),
                            new Column("by", Kind.TEXT),
                            new Column("date", Kind.DAY),
                            new Column("level", Kind.WHOLE)),
                    """
                    select l.citizen, l.indicator || '/' || l.scale, lower(l.side) || coalesce('/' || l.unit, ''),
                           l.measured_on, l.step
                    from progress.published_level l
                    where l.measured_on <= :until\
                    """),
            new SnapshotTable(
                    "experience",
                    List.of(
                            new Column("citizen_id", Kind.CITIZEN),
                            new Column("offer_id", Kind.TEXT),
                            new Column("date", Kind.DAY),
                            new Column("question", Kind.TEXT),
                            new Column("score", Kind.WHOLE)),
                    """
                    select e.citizen_id, e.offer_id, e.date, e.question, e.score
                    from referral.published_experience e
                    where e.date <= :until\
                    """));
}
