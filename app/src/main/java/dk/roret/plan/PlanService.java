package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen's plan, for the one who looks. */
@Service
public class PlanService {

    /** Changes on one page. */
    public static final int PAGE = 40;

    private final Plans plans;
    private final Changes changes;
    private final PlanRecord record;
    private final Clock clock;

    PlanService(Plans plans, Changes changes, PlanRecord record, Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The plan as this reader sees it. Two statements.
     *
     * @param citizen as the same look gave it
     */
    public PlanView view(Look look, Citizen citizen) {
        return new PlanView(
                look.citizen(),
                look.user().id(),
                look.byCitizen(),
                mayWrite(look.user().role()),
                citizen.firstName(),
                plans.get(look.citizen()),
                LocalDate.now(clock));
    }

    /**
     * What was changed, the newest first, so many that one more than a page means that there are older ones.
     *
     * @param before only changes older than this one's id
     */
    public List<Change> changes(Look look, @Nullable Long before) {
        return changes.list(look.citizen(), before == null ? Long.MAX_VALUE : before, PAGE);
    }

    /**
     * The citizen says that they have read the plan as it was when they saw it.
     *
     * @throws Refused if it is somebody else who says so, or there has been no such version
     */
    @Transactional
    public void acknowledge(Look look, int version) {
        if (!look.byCitizen()
                || version < 1
                || version > plans.get(look.citizen()).version()) {
            throw Refused.notFound();
        }
        record.read(look.citizen(), version, clock.instant());
    }

    /** A step's version, to show beside another; also one that was set aside. */
    public Optional<Step> version(Look look, StepId step, int revision) {
        return plans.step(look.citizen(), step, revision);
    }

    /** As {@link #version(Look, StepId, int)}, for a goal. */
    public Optional<Goal> version(Look look, GoalId goal, int revision) {
        return plans.goal(look.citizen(), goal, revision);
    }

    /** Who wrote a goal's version, and when. */
    public Step.Stamp stamp(Look look, Goal goal) {
        return plans.stamp(look.citizen(), goal.id(), goal.revision());
    }

    /**
     * The one who looks, about to change something.
     *
     * @param form made with the form; the same form sent twice with the same content is one change
     * @param content what the form says: sent again with other words it is another change, so that nothing is lost to
     *     whoever goes back and writes on
     */
    public Writer writer(Look look, UUID form, Object... content) {
        if (!mayWrite(look.user().role())) {
            throw new IllegalArgumentException("A " + look.user().role() + " does not write in plans");
        }
        return new Writer(look.citizen(), look.user(), clock.instant(), Writer.request(form, content));
    }

    /** As {@link #writer}, for somebody who types what the citizen wrote by hand: it counts as the citizen's. */
    public Writer typist(Look look, Citizen citizen, UUID form) {
        Writer writer = writer(look, form);
        return new Writer(
                look.citizen(),
                look.user(),
                writer.at(),
                writer.request(),
                citizen.name().orElse(""));
    }

    private static boolean mayWrite(Role role) {
        return switch (role) {
            case CITIZEN, CASEWORKER -> true;
            case COMPANY_CONSULTANT, PROVIDER, LEADER, ANALYST, COMMITTEE_MEMBER, ADMINISTRATOR -> false;
        };
    }
}
