package dk.roret.offer;

import dk.roret.intake.Resource;
import dk.roret.intake.Table;
import org.springframework.stereotype.Component;

/** Providers from data packages. */
@Component
class ProviderIntake implements Resource {

    @Override
    public String owner() {
        return "offer";
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Table table() {
        return Table.named("offer.provider");
    }
}
