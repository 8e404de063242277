package dk.roret.offer;

import dk.roret.intake.Delivery;
import dk.roret.intake.Resource;
import dk.roret.intake.Row;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Participations from data packages, planned and real. */
@Component
class ParticipationIntake implements Resource {

    @Override
    public String owner() {
        return "offer";
    }

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public Table table() {
        return Table.named("offer.participation").id("citizen_id", "citizen").id("offer_id", "offer");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.inOrder("planned_start", "planned_end", "offer.intake.planned-order"),
                Rule.inOrder("start_date", "end_date", "offer.intake.real-order"),
                new Rule(
                        "end_reason",
                        "offer.intake.reason-missing",
                        (row, delivery) -> row.has("end_date") && !row.has("end_reason")),
                new Rule(
                        "end_reason",
                        "offer.intake.reason-without-end",
                        (row, delivery) -> row.has("end_reason") && !row.has("end_date")),
                new Rule(
                        "start_date",
                        "offer.intake.never-begun",
                        (row, delivery) ->
                                row.has("end_date") && !row.has("start_date") && !row.is("end_reason", "no_show")),
                new Rule(
                        "start_date",
                        "offer.intake.starts-after",
                        (row, delivery) -> after(row, "start_date", delivery)),
                new Rule("end_date", "offer.intake.ends-after", (row, delivery) -> after(row, "end_date", delivery)));
    }

    /** What is said to have happened after the last day that the extract sees. */
    private static boolean after(Row row, String field, Delivery delivery) {
        LocalDate day = row.date(field);
        return day != null && day.isAfter(delivery.until());
    }
}
