package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.GroundSource;
import dk.roret.access.User;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A provider has a ground as long as an order of its own is open to it. */
@Component
class OrderGrounds implements GroundSource {

    private final Orders orders;

    OrderGrounds(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Set<Ground> grounds(User user, CitizenId citizen) {
        return orders.openTo(user, citizen) ? Set.of(Ground.ORDER) : Set.of();
    }
}
