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
 * What may be done with goals. They are the citizen's. One that the municipality writes is a proposal until the citizen
 * says yes. The municipality may correct what was agreed, and the plan says that it did.
 */
@Service
public class GoalService {

    private final Plans plans;
    private final PlanRecord record;

    GoalService(Plans plans, PlanRecord record) {
        this.plans = plans;
        this.record = record;
    }

    @Transactional
    public Outcome add(Writer writer, GoalForm form) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        List<Problem> problems = new ArrayList<>();
        Goal.Content content = form.read(today(writer), null, problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        boolean own = writer.side() == Side.CITIZEN;
        record.add(
                writer,
                new GoalId(UUID.randomUUID()),
                content,
                own ? Goal.State.OPEN : Goal.State.PROPOSED,
                own ? ChangeKind.GOAL_ADDED : ChangeKind.GOAL_PROPOSED);
        return new Outcome.Saved();
    }

    /** @return {@link Outcome.Both} when somebody has changed the words since the version the form was written on */
    @Transactional
    public Outcome edit(Writer writer, GoalId id, GoalForm form) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Goal now = now(writer, id);
        if (!mayEdit(writer.side(), now)) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.goal-gone");
        }
        Goal base = version(writer, id, form.revision());
        List<Problem> problems = new ArrayList<>();
        Goal.Content content = form.read(today(writer), base.content(), problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        if (content.equals(now.content())) {
            return new Outcome.Saved();
        }
        if (!base.content().equals(now.content())) {
            return new Outcome.Both(
                    record.write(writer, id, base.revision(), content, now.state(), ChangeKind.GOAL_SET_ASIDE));
        }
        record.write(writer, id, now.revision(), content, now.state(), ChangeKind.GOAL_EDITED);
        return new Outcome.Saved();
    }

    /**
     * Takes the text that was set aside after all.
     *
     * @param against the other version that the writer saw when choosing
     */
    @Transactional
    public Outcome keep(Writer writer, GoalId id, int aside, int against) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Goal now = now(writer, id);
        if (!mayEdit(writer.side(), now)) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.goal-gone");
        }
        if (!version(writer, id, against).content().equals(now.content())) {
            return new Outcome.Both(aside);
        }
        Goal.Content content = version(writer, id, aside).content();
        record.write(writer, id, now.revision(), content, now.state(), ChangeKind.GOAL_EDITED);
        return new Outcome.Saved();
    }

    /** Whether this side may correct the goal as it stands. */
    static boolean mayEdit(Side side, Goal goal) {
        return switch (goal.state()) {
            case OPEN -> true;
            case PROPOSED -> side == Side.MUNICIPALITY;
            case DECLINED, REACHED, DROPPED -> false;
        };
    }

    /** Answered, reached, put away, or taken up again. Doing it twice is doing it once. */
    @Transactional
    public Outcome move(Writer writer, GoalId id, Goal.State to) {
        if (!record.begin(writer)) {
            return new Outcome.Saved();
        }
        Goal goal = now(writer, id);
        if (goal.state() == to) {
            return new Outcome.Saved();
        }
        ChangeKind kind = change(writer.side(), goal.state(), to);
        if (kind == null) {
            return Outcome.Wrong.of("words", "PLAN-08", "plan.problem.goal-moved");
        }
        record.write(writer, id, goal.revision(), goal.content(), to, kind);
        return new Outcome.Saved();
    }

    /** What the move is called; null when this side may not make it. */
    static @Nullable ChangeKind change(Side side, Goal.State from, Goal.State to) {
        return switch (from) {
            case PROPOSED ->
                switch (to) {
                    case OPEN -> side == Side.CITIZEN ? ChangeKind.GOAL_ACCEPTED : null;
                    case DECLINED -> side == Side.CITIZEN ? ChangeKind.GOAL_DECLINED : ChangeKind.GOAL_WITHDRAWN;
                    case PROPOSED, REACHED, DROPPED -> null;
                };
            case OPEN, REACHED, DROPPED ->
                switch (to) {
                    case OPEN -> ChangeKind.GOAL_REOPENED;
                    case REACHED -> ChangeKind.GOAL_REACHED;
                    case DROPPED -> ChangeKind.GOAL_DROPPED;
                    case PROPOSED, DECLINED -> null;
                };
            case DECLINED -> null;
        };
    }

    private Goal now(Writer writer, GoalId id) {
        return plans.get(writer.citizen()).goal(id).orElseThrow(Refused::notFound);
    }

    private Goal version(Writer writer, GoalId id, @Nullable Integer revision) {
        return plans.goal(writer.citizen(), id, revision == null ? 0 : revision).orElseThrow(Refused::notFound);
    }

    private static LocalDate today(Writer writer) {
        return LocalDate.ofInstant(writer.at(), Words.COPENHAGEN);
    }
}
