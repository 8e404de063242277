package dk.roret.conversation;

import dk.roret.plan.Ahead;
import dk.roret.plan.Change;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.segment.Decisions;
import dk.roret.web.Problem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A conversation before it is held.
 *
 * @param first none has been held since the citizen began on the benefit
 * @param part of the citizen's four small steps, from 1
 * @param themes those that the citizen works on
 * @param running offers and what runs beside the plan; only for whoever holds it
 * @param ahead what other modules know of: orders that are not closed; only for whoever holds it
 * @param changes of the plan since the last conversation; only for whoever holds it
 * @param asked what the citizen asks for and waits for; only for whoever holds it
 * @param comments what the citizen has said, since the last conversation, to how the course begins; only for whoever
 *     holds it
 */
public record PrepareView(
        Reader reader,
        Conversation conversation,
        boolean first,
        Since since,
        Preparation preparation,
        PlanView plan,
        int part,
        List<ThemeView> themes,
        List<Effort> running,
        List<Ahead.Notice> ahead,
        List<Change> changes,
        List<ContactRequest> asked,
        List<Missed> missed,
        List<Decisions.Comment> comments,
        List<Problem> problems) {

    public static final int PARTS = 4;

    public String address() {
        return reader.address(conversation.id()) + "/prepare";
    }

    public Pad pad() {
        return preparation.pad();
    }

    /** The citizen's steps that were to be taken by now, and those that still are. */
    public List<Step> own() {
        return all().filter(Step::citizens).toList();
    }

    /** What the municipality promised. */
    public List<Step> promised() {
        return all().filter(step -> !step.citizens()).toList();
    }

    /** Those that the citizen says something about, apart from those that are late, where it stands beside them. */
    public List<Step> answered() {
        return Stream.of(since.done(), since.ahead())
                .flatMap(List::stream)
                .filter(step -> preparation.sentAbout(step).isPresent())
                .toList();
    }

    private Stream<Step> all() {
        return Stream.of(since.done(), since.missed(), since.owed(), since.ahead())
                .flatMap(List::stream);
    }

    /** One for each page that is opened: what it saves comes one after the other. */
    public UUID tab() {
        return UUID.randomUUID();
    }
}
