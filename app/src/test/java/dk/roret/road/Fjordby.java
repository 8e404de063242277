package dk.roret.road;

import static dk.roret.TestWorld.HANNE;

import dk.roret.Emptied;
import dk.roret.offer.OfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two target groups, three offers, and people who took part; from a source of their own. */
final class Fjordby {

    static final LocalDate DECIDED = LocalDate.of(2026, 2, 3);

    private static final String SOURCE = "road";

    private final JdbcClient db;
    private int number;

    OfferId practice = new OfferId(UUID.randomUUID());
    OfferId clarification = new OfferId(UUID.randomUUID());
    OfferId mentor = new OfferId(UUID.randomUUID());

    Fjordby(JdbcClient db) {
        this.db = db;
    }

    void build() {
        forget();
        UUID provider = UUID.randomUUID();
        db.sql(
                        "insert into offer.provider (id, source, source_key, name, kind) values (?, ?, 'p', 'Fjordby', 'municipality')")
                .params(provider, SOURCE)
                .update();
        offer(practice, provider, "Praktik med mentor", "work_practice", 14200);
        offer(clarification, provider, "Afklaring i 13 uger", "guidance", 38500);
        offer(mentor, provider, "Mentor i hverdagen", "mentor", 11600);
        group("sick", "Sygemeldte", 10, true, "{sickness_benefit}", "{}");
        group("cash", "Kontanthjælp, aktivitetsparate", 20, false, "{cash_assistance}", "{activity_ready}");
    }

    /** Decided on 3 February 2026, with an empty stretch for those with cash assistance. */
    void decided(MainRoad road) {
        road.begin(HANNE);
        road.put(new Road.Place("sick", 5), new Effort.Named(practice), false, HANNE);
        road.put(new Road.Place("sick", 27), new Effort.Named(clarification), true, HANNE);
        road.put(new Road.Place("cash", 53), new Effort.OfType(dk.roret.offer.OfferType.MENTOR), false, HANNE);
        decide(road, DECIDED);
    }

    void decide(MainRoad road, LocalDate day) {
        String revision = db.sql("""
                        select v.id || '-' || coalesce((select max(id) from road.entry where version = v.id), 0) || '-'
                               || array_to_string(v.phases, '.')
                        from road.version v where state = 'PROPOSED'""").query(String.class).single();
        road.decide(
                revision,
                new Road.Decision(
                        day, "Arbejdsmarkedsudvalget", "26/1187", "Udvalget godkendte vejen.", "Hanne", Instant.EPOCH),
                HANNE);
    }

    /** New people who began in the given week of a spell, on 2 March 2026, and took part for eight weeks. */
    void took(OfferId offer, String benefit, int week, int people) {
        LocalDate start = LocalDate.of(2026, 3, 2);
        for (int i = 0; i < people; i++) {
            UUID citizen = UUID.randomUUID();
            String key = SOURCE + number++;
            db.sql("""
                            insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                            values (?, ?, ?, ?, 'En', 'Borger', date '1980-01-01', 'female', 'vocational')""").params(citizen, SOURCE, key, key).update();
            db.sql("""
                            insert into citizen.category (source, source_key, citizen, valid_from, readiness, target_group)
                            values (?, ?, ?, date '2024-01-01', 'activity_ready', 'lab6_3')""").params(SOURCE, key, citizen).update();
            db.sql("""
                            insert into benefit.spell (source, source_key, citizen, benefit, start_date, weekly_amount)
                            values ('test', ?, ?, ?, ?, 4000)""")
                    .params(key, citizen, benefit, start.minusWeeks(week - 1L))
                    .update();
            db.sql("""
                            insert into offer.participation (source, source_key, citizen, offer, planned_start, planned_end,
                              start_date, end_date, end_reason) values (?, ?, ?, ?, ?, ?, ?, ?, 'completed')""")
                    .params(SOURCE, key, citizen, offer.value(), start, start.plusWeeks(8), start, start.plusWeeks(8))
                    .update();
        }
    }

    /** What outcome has published; {@code none} rows make it as if nothing was. */
    void published(List<String> rows) {
        String values = rows.isEmpty()
                ? "select null::text, 0, 0.0, 0.0, 0.0, '', 0.0, 0.0, 0.0 where false"
                : "values " + String.join(", ", rows);
        db.sql("""
                        create or replace view outcome.published_effect as
                        select 1::bigint as publication, '2026-11-15-a41f'::text as snapshot, now() as published_at,
                               date '2023-01-02' as from_day, date '2025-11-02' as until_day, 52::int as horizon,
                               'offer'::text as breakdown, ''::text as grp, e.offer::text as offer, ''::text as name,
                               ''::text as type, e.matched::int as participants, e.matched::int as matched,
                               e.saved::double precision as weeks_saved, e.low::double precision as weeks_lower,
                               e.high::double precision as weeks_upper, e.verdict::text as verdict,
                               e.cost::double precision as cost, e.steps::double precision as progression,
                               null::double precision as experience,
                               (e.steps - e.off)::double precision as progression_lower,
                               (e.steps + e.off)::double precision as progression_upper,
                               null::double precision as experience_lower, null::double precision as experience_upper
                        from (%s) as e (offer, matched, saved, low, high, verdict, cost, steps, off)""".formatted(values)).update();
    }

    static String effect(OfferId offer, int matched, String weeks, String verdict, @Nullable Double cost) {
        return effect(offer, matched, weeks, verdict, cost, 0.2);
    }

    /** @param off half the interval of the 0.6 steps that citizens moved; null where nobody can say */
    static String effect(
            OfferId offer, int matched, String weeks, String verdict, @Nullable Double cost, @Nullable Double off) {
        return "('%s', %d, %s, '%s', %s, 0.6, %s)".formatted(offer, matched, weeks, verdict, cost, off);
    }

    void forget() {
        Emptied.tables(db, "road.entry, road.decision, road.version cascade");
        db.sql("alter table road.target_group disable trigger stays").update();
        db.sql("delete from road.target_group where entered_by <> 'Roret'").update();
        db.sql("alter table road.target_group enable trigger stays").update();
        for (String table : List.of("offer.participation", "offer.offer", "offer.provider", "citizen.category")) {
            db.sql("delete from " + table + " where source = ?").param(SOURCE).update();
        }
        db.sql("delete from benefit.spell where source_key like 'road%'").update();
        db.sql("delete from citizen.citizen where source = ?").param(SOURCE).update();
        published(List.of());
    }

    private void offer(OfferId id, UUID provider, String name, String type, int price) {
        db.sql("""
                        insert into offer.offer (id, source, source_key, name, type, provider, price_model, price)
                        values (?, ?, ?, ?, ?, ?, 'per_course', ?)""")
                .params(id.value(), SOURCE, name, name, type, provider, price)
                .update();
    }

    private void group(String key, String name, int position, boolean near, String benefits, String readiness) {
        db.sql("""
                        insert into road.target_group (key, position, name, near, benefits, readiness, valid_from, decided_by,
                          entered_by, entered_at)
                        values (?, ?, ?, ?, cast(? as text[]), cast(? as text[]), date '2024-01-01', 'Udvalget', 'test', now())""").params(key, position, name, near, benefits, readiness).update();
    }
}
