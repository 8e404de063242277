package dk.roret.staff;

import dk.roret.intake.Resource;
import dk.roret.intake.Table;
import org.springframework.stereotype.Component;

/** Teams from data packages. */
@Component
class TeamIntake implements Resource {

    @Override
    public String owner() {
        return "staff";
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public Table table() {
        return Table.named("staff.team");
    }
}
