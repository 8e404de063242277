package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A citizen's plan, for the one who looks. */
@Service
public class PlanService {

    private final Plans plans;
    private final Clock clock;

    PlanService(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The plan as this reader sees it. Three statements.
     *
     * @param citizen as the same look gave it
     */
    public PlanView view(Look look, Citizen citizen) {
        return new PlanView(
                look.citizen(),
                look.byCitizen(),
                mayWrite(look.user().role()),
                citizen.firstName(),
                plans.get(look.citizen()),
                LocalDate.now(clock));
    }

    /**
     * The one who looks, about to change something.
     *
     * @param request made with the form
     */
    public Writer writer(Look look, UUID request) {
        if (!mayWrite(look.user().role())) {
            throw new IllegalArgumentException("A " + look.user().role() + " does not write in plans");
        }
        return new Writer(look.citizen(), look.user(), clock.instant(), request);
    }

    private static boolean mayWrite(Role role) {
        return switch (role) {
            case CITIZEN, CASEWORKER -> true;
            case COMPANY_CONSULTANT, PROVIDER, LEADER, ANALYST, COMMITTEE_MEMBER, ADMINISTRATOR -> false;
        };
    }
}
