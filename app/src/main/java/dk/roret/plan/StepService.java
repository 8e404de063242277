package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be done with steps. Each side adds, ticks and puts away its own. What one side writes for the other is a
 * proposal until the other says yes. The municipality may correct a step of the citizen's, and the plan says that it
 * did; the citizen's side never corrects what the municipality has promised.
 */
@Service
public class StepService {

    private final Plans plans;
    private final PlanRecord record;
    private final Colleagues colleagues;

    StepService(Plans plans, PlanRecord record, Colleagues colleagues) {
        this.plans = plans;
        this.record = record;
        this.colleagues = colleagues;
    }

    /** Those whom the writer may name as owner. */
    public List<Owner> owners(Writer writer) {
        return colleagues.owners(writer);
    }

    @Transactional
    public Outcome add(Writer writer, StepForm form) {
        return add(writer, form, false);
    }

    /** Adds a step that both have agreed on while they talk, whoever is to take it: it waits for nobody's yes. */
    @Transactional
    public Outcome agree(Writer writer, StepForm form) {
        return add(writer, form, true);
    }

    private Outcome add(Writer writer, StepForm form, boolean agreed) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        List<Problem> problems = new ArrayList<>();
        Step.Content content = form.read(today(writer), owners(writer), plans.get(writer.citizen()), null, problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        boolean own = content.owner().side() == writer.side();
        record.add(
                writer,
                new StepId(UUID.randomUUID()),
                content,
                own || agreed ? Step.State.OPEN : Step.State.PROPOSED,
                agreed ? ChangeKind.STEP_AGREED : own ? ChangeKind.STEP_ADDED : ChangeKind.STEP_PROPOSED);
        return new Outcome.Saved();
    }

    /** Whether this side may correct the step as it stands. */
    public static boolean mayEdit(Side side, Step step) {
        return switch (step.state()) {
            case OPEN -> side == Side.MUNICIPALITY || step.citizens();
            case PROPOSED -> side == step.added().side();
            case DECLINED, DONE, DROPPED -> false;
        };
    }

    /** @return {@link Outcome.Both} when somebody has changed the words since the version the form was written on */
    @Transactional
    public Outcome edit(Writer writer, StepId id, StepForm form) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Plan plan = plans.get(writer.citizen());
        Step now = plan.step(id).orElseThrow(Refused::notFound);
        if (!mayEdit(writer.side(), now)) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.step-gone");
        }
        Step base = version(writer, id, form.revision());
        List<Problem> problems = new ArrayList<>();
        Step.Content content = form.read(today(writer), ownersFor(writer, now), plan, base.content(), problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        if (content.equals(now.content())) {
            return new Outcome.Saved();
        }
        if (!base.content().equals(now.content())) {
            return new Outcome.Both(
                    record.write(writer, id, base.revision(), content, now.state(), ChangeKind.STEP_SET_ASIDE));
        }
        record.write(writer, id, now.revision(), content, now.state(), ChangeKind.STEP_EDITED);
        return new Outcome.Saved();
    }

    /**
     * Takes the text that was set aside after all.
     *
     * @param against the other version that the writer saw when choosing
     */
    @Transactional
    public Outcome keep(Writer writer, StepId id, int aside, int against) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Step now = plans.get(writer.citizen()).step(id).orElseThrow(Refused::notFound);
        if (!mayEdit(writer.side(), now)) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.step-gone");
        }
        if (!version(writer, id, against).content().equals(now.content())) {
            return new Outcome.Both(aside);
        }
        Step.Content content = version(writer, id, aside).content();
        record.write(writer, id, now.revision(), content, now.state(), ChangeKind.STEP_EDITED);
        return new Outcome.Saved();
    }

    /** Ticks, unticks, puts away, takes up again, or answers a proposal. Doing it twice is doing it once. */
    @Transactional
    public Outcome move(Writer writer, StepId id, Step.State to) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Step step = plans.get(writer.citizen()).step(id).orElseThrow(Refused::notFound);
        if (step.state() == to) {
            return new Outcome.Saved();
        }
        ChangeKind kind = change(writer.side(), step, to);
        if (kind == null) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.step-moved");
        }
        record.write(writer, id, step.revision(), step.content(), to, kind);
        return new Outcome.Saved();
    }

    /** What the move is called; null when this side may not make it. */
    static @Nullable ChangeKind change(Side side, Step step, Step.State to) {
        boolean owner = step.content().owner().side() == side;
        boolean answers = step.answers() == side;
        return switch (step.state()) {
            case PROPOSED ->
                switch (to) {
                    case OPEN -> answers ? ChangeKind.STEP_ACCEPTED : null;
                    case DECLINED -> answers ? ChangeKind.STEP_DECLINED : ChangeKind.STEP_WITHDRAWN;
                    case PROPOSED, DONE, DROPPED -> null;
                };
            case OPEN ->
                switch (to) {
                    case DONE -> owner ? ChangeKind.STEP_DONE : null;
                    case DROPPED -> owner ? ChangeKind.STEP_DROPPED : null;
                    case PROPOSED, DECLINED, OPEN -> null;
                };
            case DONE, DROPPED -> owner && to == Step.State.OPEN ? ChangeKind.STEP_REOPENED : null;
            case DECLINED -> null;
        };
    }

    private Step version(Writer writer, StepId id, @Nullable Integer revision) {
        return plans.step(writer.citizen(), id, revision == null ? 0 : revision).orElseThrow(Refused::notFound);
    }

    /** A step stays on the side that promised it; whoever promised it stays possible. */
    private List<Owner> ownersFor(Writer writer, Step step) {
        Owner owner = step.content().owner();
        List<Owner> owners = new ArrayList<>(owners(writer));
        owners.removeIf(other -> other.side() != owner.side() || other.equals(owner));
        owners.addFirst(owner);
        return owners;
    }

    private static LocalDate today(Writer writer) {
        return LocalDate.ofInstant(writer.at(), Words.COPENHAGEN);
    }
}
