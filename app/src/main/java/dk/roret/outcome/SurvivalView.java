package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page about one benefit, in words.
 *
 * @param name of files that hold the same
 * @param curve null where it may not be shown
 * @param all every benefit that has a curve, beside each other
 * @param tooFew the benefits that have none; empty where all have
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
                curve == null ? null : CurveView.of(published, curve, words),
                all(published, words),
                tooFew(published, words),
                words.t("outcome.survival.closed", words.date(published.window().last()), published.closing().months()));
    }

    List<Sheet> sheets() {
        return curve == null ? List.of(all) : List.of(curve.weeks(), curve.exits(), all);
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
        for (Map.Entry<Benefit, PublishedCurve> entry : published.curves().entrySet()) {
            PublishedCurve curve = entry.getValue();
            List<Object> row = new ArrayList<>();
            row.add(words.t(entry.getKey().text()));
            row.add(curve.cases());
            row.add(new FindingWords(words, words.t(entry.getKey().textInSentence())).half(curve));
            for (int week : CurveView.KEY_WEEKS) {
                row.add(CurveView.share(curve, week, words));
            }
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(
                List.of(words.t("outcome.all.benefit"), words.t("outcome.all.cases"), words.t("outcome.all.half")));
        CurveView.KEY_WEEKS.forEach(week -> headings.add(words.t("outcome.week", week)));
        return new Sheet(words.t("outcome.all.title"), headings, rows, List.of());
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
