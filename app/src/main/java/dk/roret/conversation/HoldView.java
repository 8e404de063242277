package dk.roret.conversation;

import dk.roret.plan.Goal;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.progress.Answer;
import dk.roret.progress.CurveFigure;
import dk.roret.progress.ProgressView;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The first that is not answered, and those with something wrong in them; the others are folded away. */
    public boolean open(ThemeView theme) {
        return themes.stream().filter(one -> !one.answered()).findFirst().stream()
                        .anyMatch(theme::equals)
                || problems.stream().anyMatch(problem -> problem.field().equals(ThemeRows.difference(theme)))
                || !aside(ThemeRows.difference(theme)).isEmpty();
    }

    /** What the conversation goes through, in order. */
    public List<Part> parts() {
        String marks = themes.stream()
                .flatMap(theme -> theme.asked().stream())
                .flatMap(asked -> asked.rows().stream().map(row -> Answer.field(row.who(), asked.indicator())))
                .collect(Collectors.joining(" "));
        return List.of(
                part("since-part", "conversation.since", "since", false),
                new Part(
                        "now-part",
                        "conversation.now",
                        marks,
                        !themes.isEmpty() && themes.stream().allMatch(ThemeView::answered)),
                part("agreements", "conversation.agreements", "minutes", !agreed().isEmpty()),
                part("next-part", "conversation.next", "next-day next-starts next-purpose|no-next", false));
    }

    /**
     * @param text key of the heading
     * @param needs names of the fields that make it done, with | between two ways; empty where it is done already, or
     *     there is nothing to fill in
     */
    public record Part(String anchor, String text, String needs, boolean done) {}

    private Part part(String anchor, String text, String needs, boolean already) {
        boolean written = Stream.of(needs.split("\\|"))
                .anyMatch(way -> Stream.of(way.split(" "))
                        .noneMatch(field -> value(field).isBlank()));
        return new Part(anchor, text, already ? "" : needs, already || written);
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
