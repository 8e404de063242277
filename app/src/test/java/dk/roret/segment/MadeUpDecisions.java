package dk.roret.segment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of the first of September 2026, for people who are made up here. */
final class MadeUpDecisions {

    private MadeUpDecisions() {}

    /** @param reason null when it was chosen as proposed */
    static void add(JdbcClient db, int people, String proposed, String chosen, @Nullable String reason) {
        db.sql("""
                        with person as (
                          insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education, withdrawn_at)
                          select 'segments', gen_random_uuid()::text, '0', 'N', 'N', '1980-01-01', 'female', 'unknown', now()
                          from generate_series(1, :people) returning id)
                        insert into segment.decision
                          (citizen, conversation, rule_version, proposed, chosen, reason, words, facts, at, who, who_name, request)
                        select id, gen_random_uuid(), 1, :proposed, :chosen,
                               case when :words::text is not null then 'WISHES' end, :words, '{}',
                               '2026-09-01 12:00+02', gen_random_uuid(), 'N', gen_random_uuid() from person""")
                .param("people", people)
                .param("proposed", proposed)
                .param("chosen", chosen)
                .param("words", reason)
                .update();
    }

    static void forget(JdbcClient db) {
        db.sql(
                        "delete from segment.decision where citizen in (select id from citizen.citizen where source = 'segments')")
                .update();
        db.sql("delete from citizen.citizen where source = 'segments'").update();
    }
}
