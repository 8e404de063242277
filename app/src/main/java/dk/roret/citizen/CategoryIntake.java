package dk.roret.citizen;

import dk.roret.intake.Resource;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Readiness categories and target groups from data packages. */
@Component
class CategoryIntake implements Resource {

    @Override
    public String owner() {
        return "citizen";
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public Table table() {
        return Table.named("citizen.category").id("citizen_id", "citizen");
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.inOrder("valid_from", "valid_until", "citizen.intake.category-order"));
    }
}
