package dk.roret.plan;

import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a plan is told to its reader. */
public record PlanWords(Page page, PlanView view) {

    /** Dig, Sanne, or Jonas fra kommunen. */
    public String owner(Step step) {
        return switch (step.content().owner()) {
            case Owner.Self _ -> view.t(page, "plan.owner.self");
            case Owner.Other other -> other.name();
            case Owner.Staff staff -> page.t("plan.owner.staff", staff.firstName());
        };
    }

    /** senest fredag 20. november; nothing where there is no day to tell. */
    public String day(Step step) {
        LocalDate due = step.content().due();
        if (step.state() == Step.State.DONE) {
            return page.t("plan.step.done-on", date(Fortnight.doneOn(step)));
        }
        if (due == null) {
            return "";
        }
        return page.t(step.missed(view.today()) ? "plan.step.was-due" : "plan.step.due", date(due));
    }

    /** For a column: 13. nov. when it is over, senest 20. nov. until then. */
    public String shortDay(Step step) {
        LocalDate due = step.content().due();
        if (due == null) {
            return "";
        }
        String date = page.words().shortDate(due);
        return step.missed(view.today()) ? date : page.t("plan.step.due", date);
    }

    /** inden jul, or inden 1. marts 2027; nothing where the citizen has not said. */
    public String when(Goal goal) {
        LocalDate day = goal.content().byDate();
        String words = goal.content().byWords();
        if (words != null) {
            return words;
        }
        return day == null ? "" : page.t("plan.goal.by", page.words().date(day));
    }

    /** Inden jul: with a capital, where words stand alone. */
    public String heading(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(page.locale())
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    /** 2 af 5 skridt er gjort. */
    public String progress(Goal goal) {
        long all = view.plan().all(goal.id());
        return all == 0
                ? page.t("plan.goal.no-steps")
                : page.t("plan.goal.progress", view.plan().done(goal.id()), all);
    }

    /** Jonas, or nobody in particular for the citizen's own steps. */
    public String firstNameOfOwner(Step step) {
        return switch (step.content().owner()) {
            case Owner.Self _ -> view.name(page);
            case Owner.Other other -> other.name();
            case Owner.Staff staff -> staff.firstName();
        };
    }

    /** Who wrote: the citizen's name only for those who may know it. */
    public String by(Step.Stamp stamp) {
        return switch (stamp.side()) {
            case CITIZEN -> view.name(page);
            case MUNICIPALITY -> stamp.firstName();
        };
    }

    /** Du skrev et skridt; Jonas rettede et mål. */
    public String told(Change change) {
        boolean self = change.who().equals(view.reader());
        return page.t(change.kind().text(), self ? page.t("plan.change.you") : by(change.stamp()));
    }

    /** What a correction changed, each in a sentence. */
    public List<String> differences(Change change) {
        Change.Said before = change.before();
        Change.Said now = change.said();
        List<String> all = new ArrayList<>();
        if (before != null && !before.words().equals(now.words())) {
            all.add(page.t("plan.change.words", before.words()));
        }
        if (before != null && !Objects.equals(before.day(), now.day())) {
            all.add(page.t("plan.change.day", dayOrNone(before.day()), dayOrNone(now.day())));
        }
        if (before != null && !Objects.equals(before.more(), now.more())) {
            all.add(page.t("plan.change.more", orNone(before.more()), orNone(now.more())));
        }
        return all;
    }

    private String dayOrNone(@Nullable LocalDate day) {
        return day == null ? page.t("plan.change.no-day") : date(day);
    }

    private String orNone(@Nullable String text) {
        return text == null ? page.t("plan.change.nothing") : text;
    }

    /** siden 3. marts; fra 3. marts til 1. juni. */
    public String period(Track track) {
        LocalDate until = track.content().until();
        return until == null
                ? page.t("plan.track.from", date(track.content().since()))
                : page.t("plan.track.period", date(track.content().since()), date(until));
    }

    /** With its year when that is not this year. */
    public String date(LocalDate date) {
        return date.getYear() == view.today().getYear()
                ? page.words().weekday(date)
                : page.words().date(date);
    }
}
