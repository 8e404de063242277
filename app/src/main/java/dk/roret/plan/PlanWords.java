package dk.roret.plan;

import dk.roret.web.Page;
import java.time.LocalDate;

/** How a plan is told to its reader. */
public record PlanWords(Page page, PlanView view) {

    /** Dig, Sanne, or Jonas fra kommunen. */
    public String owner(Step step) {
        return switch (step.content().owner()) {
            case Owner.Self _ -> view.t(page, "plan.owner.self");
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

    /** 2 af 5 skridt er gjort. */
    public String progress(Goal goal) {
        long all = view.plan().all(goal.id());
        return all == 0
                ? page.t("plan.goal.no-steps")
                : page.t("plan.goal.progress", view.plan().done(goal.id()), all);
    }

    /** With its year when that is not this year. */
    public String date(LocalDate date) {
        return date.getYear() == view.today().getYear()
                ? page.words().day(date)
                : page.words().date(date);
    }
}
