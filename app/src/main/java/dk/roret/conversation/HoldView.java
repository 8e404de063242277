package dk.roret.conversation;

import dk.roret.plan.Goal;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.progress.CurveFigure;
import dk.roret.progress.ProgressView;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A conversation on the screen that both look at.
 *
 * @param toTalkAbout missed agreements that were to be talked about
 * @param progress the curves
 * @param themes those that the citizen works on, with what each side answers
 * @param owners those who can promise a step
 */
public record HoldView(
        Reader reader,
        Conversation conversation,
        boolean first,
        Since since,
        List<Missed> toTalkAbout,
        Pad pad,
        PlanView plan,
        ProgressView progress,
        List<ThemeView> themes,
        List<Owner> owners,
        List<Problem> problems) {

    public String address() {
        return reader.address(conversation.id());
    }

    /** What stands in a field. */
    public String value(String field) {
        return pad.words(field);
    }

    public int base(String field) {
        return pad.base(field);
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

    /** The curve of a theme so far; nothing before the first measurement. */
    public Optional<String> curve(ThemeView theme, Page page, int width) {
        return progress.chosen().stream()
                .filter(one -> one.theme().key().equals(theme.theme().key()))
                .filter(one -> !one.series().isEmpty())
                .map(one -> new CurveFigure(page, progress).svg(one, width))
                .findFirst();
    }

    /** The steps that were to be taken by now and are not, and others that the citizen says something about. */
    public List<Step> toGoThrough() {
        return Stream.of(
                        since.missed().stream(),
                        since.owed().stream(),
                        since.ahead().stream()
                                .filter(step -> preparation().sentAbout(step).isPresent()))
                .flatMap(Function.identity())
                .toList();
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
