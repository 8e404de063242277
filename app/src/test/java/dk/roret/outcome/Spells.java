package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.benefit.Exit;
import dk.roret.segment.Segment;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** People and their spells, from a source of their own, for tests that need more of them than the cast has. */
final class Spells {

    static final String SOURCE = "outcome-test";

    private final JdbcTemplate db;
    private final List<Object[]> citizens = new ArrayList<>();
    private final List<Object[]> spells = new ArrayList<>();
    private final List<Object[]> decisions = new ArrayList<>();

    Spells(JdbcTemplate db, LocalDate from, LocalDate until) {
        this.db = db;
        db.update("insert into benefit.observation values (?, ?, ?)", SOURCE, from, until);
    }

    UUID citizen() {
        UUID id = new UUID(0x0190_0000_0000_7100L, 0x8000_0000_0000_0000L + citizens.size());
        citizens.add(new Object[] {id, SOURCE, "c" + citizens.size(), "oc" + citizens.size()});
        return id;
    }

    void spell(UUID citizen, Benefit benefit, LocalDate start, @Nullable LocalDate end, @Nullable Exit exit) {
        spells.add(new Object[] {
            SOURCE,
            "s" + spells.size(),
            citizen,
            benefit.code(),
            start,
            end,
            exit == null ? null : exit.name().toLowerCase(java.util.Locale.ROOT)
        });
    }

    /** At noon of a day. */
    void decision(UUID citizen, LocalDate day, Segment proposed, Segment chosen) {
        String reason = proposed == chosen ? null : "WISHES";
        decisions.add(new Object[] {
            citizen,
            proposed.name(),
            chosen.name(),
            reason,
            reason,
            day.atTime(12, 0).atZone(Words.COPENHAGEN).toOffsetDateTime()
        });
    }

    void deliver() {
        db.batchUpdate("""
                insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                values (?, ?, ?, ?, 'Kim', 'Holm', date '1980-02-14', 'female', 'vocational')""", citizens);
        db.batchUpdate("""
                insert into benefit.spell (source, source_key, citizen, benefit, start_date, end_date, exit_reason)
                values (?, ?, ?, ?, ?, ?, ?)""", spells);
        db.batchUpdate("""
                insert into segment.decision
                  (citizen, conversation, rule_version, proposed, chosen, reason, words, facts, at, who, who_name, request)
                values (?, gen_random_uuid(), 1, ?, ?, ?, ?, '{}', ?, gen_random_uuid(), 'Jonas', gen_random_uuid())""", decisions);
    }

    static void remove(JdbcTemplate db) {
        db.update("delete from benefit.spell where source = ?", SOURCE);
        db.update("delete from benefit.observation where source = ?", SOURCE);
        db.update(
                "delete from segment.decision where citizen in (select id from citizen.citizen where source = ?)",
                SOURCE);
        db.update("delete from citizen.citizen where source = ?", SOURCE);
    }
}
