package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as somebody typed it.
 *
 * @param owner id of a member of staff; empty for the citizen; {@link #OTHER} for whoever {@code other} names
 * @param goal id of a goal; empty for none
 * @param past there when the writer means a day that is over
 * @param revision the version it was written on top of; null for a new step
 */
public record StepForm(
        @Nullable String words,
        @Nullable String note,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String owner,
        @Nullable String other,
        @Nullable String goal,
        @Nullable String past,
        @Nullable Integer revision) {

    public static final String OTHER = "other";

    static StepForm of(Step.Content content, @Nullable Integer revision) {
        TypedDate due = TypedDate.of(content.due());
        return new StepForm(
                content.words(),
                content.note(),
                due.day(),
                due.month(),
                due.year(),
                id(content.owner()),
                content.owner() instanceof Owner.Other someone ? someone.name() : "",
                content.goal() == null ? "" : content.goal().toString(),
                null,
                revision);
    }

    /** With one's own side as owner. */
    static StepForm empty(@Nullable String words, @Nullable String goal, Writer writer) {
        String owner = writer.side() == Side.CITIZEN ? "" : writer.user().id().toString();
        return new StepForm(words, "", "", "", "", owner, "", goal, null, null);
    }

    /** Something that a member of staff is asked to promise. */
    public static StepForm askedOf(UUID staff, String words) {
        return new StepForm(words, "", "", "", "", staff.toString(), "", "", null, null);
    }

    /** Something that the citizen is to do. */
    public static StepForm ofCitizen(String words) {
        return new StepForm(words, "", "", "", "", "", "", "", null, null);
    }

    /** The same, for a member of staff to promise. */
    public StepForm ownedBy(UUID staff) {
        return new StepForm(words, note, day, month, year, staff.toString(), null, goal, past, revision);
    }

    public boolean pastIsRight() {
        return past != null;
    }

    public TypedDate due() {
        return new TypedDate(day, month, year);
    }

    /**
     * What was typed, as a step's content; null when something is wrong.
     *
     * @param owners those who may promise something in this plan
     * @param before what stood, when it is a correction: its day may be over already
     */
    Step.@Nullable Content read(
            LocalDate today, List<Owner> owners, Plan plan, Step.@Nullable Content before, List<Problem> problems) {
        String typed = Typed.required(
                Typed.line(words), "words", Step.Content.LONGEST_WORDS, "plan.problem.step-empty", problems);
        String typedNote = Typed.optional(Typed.line(note), "note", Step.Content.LONGEST_NOTE, problems);
        LocalDate dueBefore = before == null ? null : before.due();
        boolean sameDay = dueBefore != null && TypedDate.of(dueBefore).equals(due());
        LocalDate date = due().read(today, "due", pastIsRight() || sameDay, problems);
        Owner promised = promised(owners, problems);
        if (typed == null || promised == null || !problems.isEmpty()) {
            return null;
        }
        return new Step.Content(typed, typedNote, date, promised, chosenGoal(plan));
    }

    private @Nullable Owner promised(List<Owner> owners, List<Problem> problems) {
        if (OTHER.equals(owner) && owners.stream().anyMatch(one -> one.side() == Side.CITIZEN)) {
            String name = Typed.required(
                    Typed.line(other), "other", Owner.Other.LONGEST_NAME, "plan.problem.other-empty", problems);
            return name == null || Typed.length(name) > Owner.Other.LONGEST_NAME ? null : new Owner.Other(name);
        }
        Owner promised = owners.stream()
                .filter(candidate -> id(candidate).equals(owner == null ? "" : owner))
                .findAny()
                .orElse(null);
        if (promised == null) {
            problems.add(new Problem("owner", "PLAN-07", "plan.problem.owner"));
        }
        return promised;
    }

    private @Nullable GoalId chosenGoal(Plan plan) {
        return plan.goals().stream()
                .map(Goal::id)
                .filter(id -> id.toString().equals(goal))
                .findAny()
                .orElse(null);
    }

    private static String id(Owner owner) {
        return switch (owner) {
            case Owner.Self _ -> "";
            case Owner.Staff(UUID id, String _) -> id.toString();
            case Owner.Other _ -> OTHER;
        };
    }
}
