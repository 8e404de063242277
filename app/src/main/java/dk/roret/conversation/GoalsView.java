package dk.roret.conversation;

import dk.roret.conversation.ContactGoal.Kind;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What contact shall achieve, as its reader sees it.
 *
 * @param maySet the reader decides
 * @param form what was typed and could not be saved
 */
public record GoalsView(
        Page page,
        ContactGoals.Figures figures,
        boolean maySet,
        GoalForm form,
        List<Problem> problems,
        LocalDate today) {

    /** Those that hold today. */
    public List<ContactGoal> standing() {
        return figures.goals().stream()
                .filter(goal -> !goal.from().isAfter(today))
                .toList();
    }

    public List<ContactGoal> coming() {
        return figures.goals().stream()
                .filter(goal -> goal.from().isAfter(today))
                .toList();
    }

    /** What the figures say, as far as the intervals allow. */
    public String finding() {
        List<ContactGoal> standing = standing();
        long reached = standing.stream()
                .filter(goal -> reached(goal)
                        .filter(one -> one.verdict(goal.share()) == Reached.Verdict.REACHED)
                        .isPresent())
                .count();
        return standing.isEmpty()
                ? page.t("conversation.goals.none")
                : page.t("conversation.goals.finding", reached, standing.size());
    }

    /** A goal in a sentence. */
    public String sentence(ContactGoal goal) {
        return page.t(goal.kind().text() + ".goal", goal.share(), figures.talks(), group(goal.group()));
    }

    /** What came of a goal, in a sentence with its interval; or that there are too few to tell. */
    public String outcome(ContactGoal goal) {
        return reached(goal)
                .map(one -> page.t(
                        "conversation.goals.outcome",
                        page.t(one.verdict(goal.share()).text()),
                        hundred(one.share()),
                        hundred(one.lower()),
                        hundred(one.upper()),
                        one.yes().cases(),
                        one.all().cases()))
                .orElse(page.t("conversation.goals.too-few"));
    }

    private Optional<Reached> reached(ContactGoal goal) {
        return figures.table(goal.kind()).of(goal.group());
    }

    /** How often citizens talk with the municipality: beside the results, never instead of them. */
    public String often() {
        return figures.table(Kind.PREPARED)
                .all()
                .map(one -> page.t(
                        "conversation.goals.often",
                        page.words()
                                .number((double) one.all().cases() / one.all().persons(), 1),
                        one.all().cases(),
                        one.all().persons()))
                .orElse(page.t("conversation.goals.often.too-few"));
    }

    public List<Sheet> sheets() {
        return figures.tables().stream().map(this::sheet).toList();
    }

    public Sheet sheet(ContactGoals.Table table) {
        List<List<Object>> rows = new ArrayList<>();
        Stream.concat(table.all().stream(), table.groups().stream())
                .forEach(one -> rows.add(List.of(
                        name(one, rows.isEmpty()),
                        one.all().cases(),
                        one.all().persons(),
                        one.yes().cases(),
                        hundred(one.share()),
                        page.t("conversation.goals.between", hundred(one.lower()), hundred(one.upper())))));
        List<String> notes = new ArrayList<>(List.of(about(table), page.t("conversation.goals.read")));
        return new Sheet(
                page.t(table.kind().text() + ".sheet"),
                List.of(
                        page.t(figures.byTeam() ? "conversation.goals.team" : "conversation.goals.target-group"),
                        page.t(
                                table.kind() == Kind.PREPARED
                                        ? "conversation.goals.talks"
                                        : "conversation.goals.people"),
                        page.t("conversation.goals.people-behind"),
                        page.t("conversation.goals.reached-count"),
                        page.t("conversation.goals.of-hundred"),
                        page.t("conversation.goals.interval")),
                rows,
                notes);
    }

    /** What was counted, in which period, and what is left out. */
    public String about(ContactGoals.Table table) {
        return table.all().isEmpty()
                ? page.t("conversation.goals.too-few")
                : page.t(
                        table.kind().text() + ".about",
                        page.words().date(figures.until()),
                        figures.talks(),
                        table.hidden());
    }

    /** Sygedagpenge; LAB section 6, number 2; everybody; or that none is known. */
    public String group(String name) {
        if (name.isEmpty()) {
            return page.t("conversation.goals.everybody");
        }
        return figures.byTeam() || !name.matches("lab6_\\d+")
                ? name
                : page.t("conversation.goals.lab6", name.substring("lab6_".length()));
    }

    private String name(Reached one, boolean all) {
        return !all && one.group().isEmpty() ? page.t("conversation.goals.no-group") : group(one.group());
    }

    private static Long hundred(double share) {
        return Math.round(share * 100);
    }
}
