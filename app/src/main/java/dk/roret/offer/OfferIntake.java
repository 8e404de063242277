package dk.roret.offer;

import dk.roret.intake.Resource;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers from data packages. */
@Component
class OfferIntake implements Resource {

    @Override
    public String owner() {
        return "offer";
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public Table table() {
        return Table.named("offer.offer").id("provider_id", "provider");
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.inOrder("open_from", "open_until", "offer.intake.open-order"));
    }
}
