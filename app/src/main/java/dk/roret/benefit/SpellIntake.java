package dk.roret.benefit;

import dk.roret.intake.Delivery;
import dk.roret.intake.Resource;
import dk.roret.intake.Row;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Benefit spells from data packages, and the days that their source has seen. */
@Component
class SpellIntake implements Resource {

    @Override
    public String owner() {
        return "benefit";
    }

    @Override
    public String name() {
        return "spells";
    }

    @Override
    public Table table() {
        return Table.named("benefit.spell").id("citizen_id", "citizen");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.inOrder("start_date", "end_date", "benefit.intake.spell-order"),
                new Rule(
                        "exit_reason",
                        "benefit.intake.exit-missing",
                        (row, delivery) -> row.has("end_date") && !row.has("exit_reason")),
                new Rule(
                        "exit_reason",
                        "benefit.intake.exit-without-end",
                        (row, delivery) -> row.has("exit_reason") && !row.has("end_date")),
                new Rule(
                        "start_date",
                        "benefit.intake.starts-after",
                        (row, delivery) -> after(row, "start_date", delivery)),
                new Rule("end_date", "benefit.intake.ends-after", (row, delivery) -> after(row, "end_date", delivery)),
                new Rule("end_date", "benefit.intake.ends-before", SpellIntake::neverSeen));
    }

    @Override
    public int merged(JdbcClient db, Delivery delivery, String rows) {
        // A delivery of changes adds days to what the source has seen; it does not narrow it.
        db.sql("""
                        insert into benefit.observation as seen (source, from_day, until_day)
                        select :source, least(:from, before.from_day), greatest(:until, before.until_day)
                        from (select) as once
                        left join benefit.observation before on before.source = :source and not :full
                        on conflict (source) do update set from_day = excluded.from_day, until_day = excluded.until_day
                        where (seen.from_day, seen.until_day) is distinct from (excluded.from_day, excluded.until_day)""")
                .param("source", delivery.source())
                .param("from", delivery.from())
                .param("until", delivery.until())
                .param("full", delivery.full())
                .update();
        return 0;
    }

    private static boolean after(Row row, String field, Delivery delivery) {
        LocalDate day = row.date(field);
        return day != null && day.isAfter(delivery.until());
    }

    /** A spell that ended before the first day the extract sees cannot have come from it. */
    private static boolean neverSeen(Row row, Delivery delivery) {
        LocalDate end = row.date("end_date");
        return delivery.full() && end != null && end.isBefore(delivery.from());
    }
}
