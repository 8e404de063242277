package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about one benefit, in words.
 *
 * @param name of files that hold the same
 * @param curve null where it may not be shown
 * @param all every benefit that has a curve, beside each other
 * @param tooFew the benefits that have none; empty where all have
 * @param beginnings on whatever benefit, by how the course was decided to begin
 */
public record SurvivalView(
        String name,
        String kicker,
        String finding,
        List<Choice> benefits,
        List<Choice> periods,
        String query,
        @Nullable CurveView curve,
        Sheet all,
        String tooFew,
        BeginningsView beginnings,
        String closed) {

    /** One of the links to choose by. */
    public record Choice(String address, String text, boolean current) {}

    static SurvivalView of(Survival.Published published, Benefit benefit, Words words) {
        PublishedCurve curve = published.curves().get(benefit);
        String name = words.t(benefit.textInSentence());
        return new SurvivalView(
                words.t("outcome.survival.file") + "-" + benefit.code() + "-"
                        + published.started().year(),
                words.t("outcome.survival.kicker", capital(name), period(published, published.started(), words)),
                curve == null
                        ? words.t("outcome.finding.too-few", name)
                        : new FindingWords(words, name).heading(Finding.of(curve), curve),
                benefits(published, benefit, words),
                periods(published, benefit, words),
                query(benefit, published.started()),
                curve == null ? null : CurveView.of(published, benefit, curve, words),
                all(published, words),
                tooFew(published, words),
                BeginningsView.of(published, words),
                words.t(
                        "outcome.survival.closed",
                        words.date(published.window().last()),
                        published.closing().months()));
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>(curve == null ? List.of() : List.of(curve.weeks(), curve.exits()));
        sheets.add(all);
        if (!beginnings.all().rows().isEmpty()) {
            sheets.add(beginnings.all());
        }
        return sheets;
    }

    static String period(Survival.Published published, Started started, Words words) {
        if (started.from() == null) {
            return words.t("outcome.period.before", Integer.toString(started.lastYear() + 1));
        }
        if (started.until().isAfter(published.window().last())) {
            return words.t("outcome.period.since", Integer.toString(started.year()));
        }
        return started.year() == started.lastYear()
                ? words.t("outcome.period.year", Integer.toString(started.year()))
                : words.t(
                        "outcome.period.years", Integer.toString(started.year()), Integer.toString(started.lastYear()));
    }

    private static List<Choice> benefits(Survival.Published published, Benefit chosen, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (Benefit benefit : Benefit.values()) {
            if (published.curves().containsKey(benefit) || benefit == chosen) {
                choices.add(choice(benefit, published.started(), words.t(benefit.text()), benefit == chosen));
            }
        }
        return choices;
    }

    private static List<Choice> periods(Survival.Published published, Benefit benefit, Words words) {
        return published.periods().stream()
                .map(started -> choice(
                        benefit, started, period(published, started, words), started.equals(published.started())))
                .toList();
    }

    private static Choice choice(Benefit benefit, Started started, String text, boolean current) {
        return new Choice(SurvivalPage.ADDRESS + "?" + query(benefit, started), capital(text), current);
    }

    private static String query(Benefit benefit, Started started) {
        return "benefit=" + benefit.code() + "&started=" + started.year();
    }

    private static Sheet all(Survival.Published published, Words words) {
        List<List<Object>> rows = new ArrayList<>();
        published.curves().forEach((benefit, curve) -> rows.add(row(words.t(benefit.text()), curve, words)));
        return new Sheet(
                words.t("outcome.all.title"), headings(words.t("outcome.all.benefit"), words), rows, List.of());
    }

    /** One curve beside others. */
    static List<Object> row(String name, PublishedCurve curve, Words words) {
        List<Object> row = new ArrayList<>(List.of(name, curve.cases(), new FindingWords(words, name).half(curve)));
        CurveView.KEY_WEEKS.forEach(week -> row.add(CurveView.share(curve, week, words)));
        return row;
    }

    static List<String> headings(String first, Words words) {
        List<String> headings =
                new ArrayList<>(List.of(first, words.t("outcome.all.cases"), words.t("outcome.all.half")));
        CurveView.KEY_WEEKS.forEach(week -> headings.add(words.t("outcome.week", week)));
        return headings;
    }

    private static String tooFew(Survival.Published published, Words words) {
        List<String> names = Arrays.stream(Benefit.values())
                .filter(benefit -> !published.curves().containsKey(benefit))
                .map(benefit -> words.t(benefit.textInSentence()))
                .toList();
        return names.isEmpty() ? "" : words.t("outcome.all.too-few", list(names, words));
    }

    private static String list(List<String> names, Words words) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + words.t("outcome.and") + " "
                        + names.getLast();
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
