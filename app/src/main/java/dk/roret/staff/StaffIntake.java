package dk.roret.staff;

import dk.roret.intake.Resource;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Staff from data packages. */
@Component
class StaffIntake implements Resource {

    @Override
    public String owner() {
        return "staff";
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public Table table() {
        return Table.named("staff.staff").id("team_id", "team").column("provider_id", "provider_key");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.inOrder("active_from", "active_until", "staff.intake.active-order"),
                new Rule(
                        "provider_id",
                        "staff.intake.provider-missing",
                        (row, delivery) -> row.is("role", "provider") && !row.has("provider_id")),
                new Rule(
                        "team_id",
                        "staff.intake.team-missing",
                        (row, delivery) -> row.is("role", "caseworker") && !row.has("team_id")));
    }
}
