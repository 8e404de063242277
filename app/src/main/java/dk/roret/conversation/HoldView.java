package dk.roret.conversation;

import dk.roret.plan.Goal;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation on the screen that both look at.
 *
 * @param themes those that the citizen works on, with what each side answers
 * @param owners those who can promise a step
 * @param typed what was typed and could not be saved; it stands in its field again
 */
public record HoldView(
        Reader reader,
        Conversation conversation,
        boolean first,
        Since since,
        Pad pad,
        PlanView plan,
        List<ThemeView> themes,
        List<Owner> owners,
        Map<String, String> typed,
        List<Problem> problems) {

    public String address() {
        return reader.address(conversation.id());
    }

    /** What stands in a field. */
    public String value(String field) {
        String said = typed.get(field);
        return said == null ? pad.words(field) : said;
    }

    public int base(String field) {
        return pad.revision(new Field(field));
    }

    public List<Writing> aside(String field) {
        return pad.aside(new Field(field));
    }

    /** What has been agreed since the conversation began, by what the plan says. */
    public List<Step> agreed() {
        return plan.plan().in(Step.State.OPEN).stream()
                .filter(step -> Since.day(step.latest()).equals(reader.today()))
                .toList();
    }

    public Optional<Goal> nearestGoal() {
        return plan.plan().openGoals().stream().findFirst();
    }

    /** What the citizen said at home; shown once they have sent it. */
    public Preparation preparation() {
        return new Preparation(pad);
    }

    /** One for each page that is opened: what it saves comes one after the other. */
    public UUID tab() {
        return UUID.randomUUID();
    }
}
