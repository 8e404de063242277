package dk.roret.conversation;

import dk.roret.conversation.Presentation.Part;
import dk.roret.plan.Goal;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.progress.Happening;
import dk.roret.progress.ProgressView;
import dk.roret.progress.ThemeView;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Map;

/**
 * The citizen presents: who I am, what I have done, where I am, what I propose.
 *
 * @param typed what could not be saved
 */
public record PresentationView(
        Reader reader,
        Presentation presentation,
        PlanView plan,
        ProgressView progress,
        Map<String, String> typed,
        List<Problem> problems) {

    /** What was done and went well, at most so many as one can take in from across a table. */
    private static final int MOST_DONE = 8;

    public String address() {
        return reader.address() + "/presentation";
    }

    public boolean mayAnswer() {
        return reader.holds();
    }

    /** The farthest first: it is what the rest is for. */
    public List<Goal> goals() {
        return plan.plan().openGoals().reversed();
    }

    public List<Happening> done() {
        return progress.happenings().stream()
                .filter(one -> one.kind() != Happening.Kind.EFFORT)
                .limit(MOST_DONE)
                .toList();
    }

    public List<ThemeView> themes() {
        return progress.chosen().stream()
                .filter(theme -> presentation.shows(theme.theme().key())
                        && !theme.series().isEmpty())
                .toList();
    }

    /** Steps of the citizen's own that can be chosen as what comes next. */
    public List<Step> open() {
        return plan.plan().in(Step.State.OPEN).stream().filter(Step::citizens).toList();
    }

    public List<Step> next() {
        return open().stream()
                .filter(step -> presentation.steps().contains(step.id().value()))
                .toList();
    }

    /** Who they are stands on the first slide, beside what comes. */
    public boolean showsMe() {
        return presentation.shows(Part.ME.anchor());
    }

    /** The slides after the first. One with nothing on it is for the citizen alone, whom it invites to begin. */
    public List<Part> slides() {
        return presentation.parts().stream()
                .filter(part -> part != Part.ME && (reader.mine() || !isEmpty(part)))
                .toList();
    }

    public boolean isEmpty(Part part) {
        return switch (part) {
            case ME -> false;
            case DONE -> done().isEmpty();
            case NOW -> themes().isEmpty();
            case NEXT -> next().isEmpty() && presentation.proposals().isEmpty();
        };
    }

    /** Where the citizen puts something on a slide. */
    public String invites(Part part) {
        return switch (part) {
            case ME, NEXT -> address() + "/choose";
            case DONE -> "/progress/successes";
            case NOW -> "/progress";
        };
    }

    /** Where a slide's link leads on to: the next, or what we agree at the end. */
    public String after(Part part) {
        List<Part> slides = slides();
        int next = slides.indexOf(part) + 1;
        return next < slides.size() ? slides.get(next).anchor() : "agree";
    }

    /** Where a slide's link leads back to. */
    public String before(Part part) {
        List<Part> slides = slides();
        int here = slides.indexOf(part);
        return here <= 0 ? "start" : slides.get(here - 1).anchor();
    }

    public String typed(String field, String kept) {
        return typed.getOrDefault(field, kept);
    }
}
