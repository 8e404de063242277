package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.effect.Interval;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve in words, numbers and a figure.
 *
 * @param wide the figure for a desktop, {@code narrow} for a phone
 * @param keys the share after some weeks that everybody asks about
 * @param weeks everything that the figure is drawn from
 * @param says what one must know to read it
 */
public record CurveView(
        String lead,
        String wide,
        String narrow,
        Sheet keys,
        List<Fact> facts,
        Sheet weeks,
        Sheet exits,
        List<String> says,
        String title) {

    static final List<Integer> KEY_WEEKS = List.of(4, 13, 26, 52);

    /** Where the column of those who come in late stands, in the tables that have it. */
    private static final int ENTERED = 4;

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    static CurveView of(Survival.Published published, Benefit of, PublishedCurve curve, Words words) {
        String benefit = words.t(of.textInSentence());
        FindingWords finding = new FindingWords(words, benefit);
        CurveFigure figure = CurveFigure.of(curve, words);
        String caption = words.t("outcome.figure.caption", benefit, finding.half(curve));
        return new CurveView(
                finding.lead(Finding.of(curve), curve),
                figure.wide(caption),
                figure.narrow(caption),
                keys(curve, words),
                facts(published, curve, words),
                weeks(curve, words),
                exits(curve, words),
                says(published, curve, words),
                words.t("outcome.figure.title", benefit));
    }

    /** 46 % (40–51), "about" inside merged weeks, or in words that the curve does not go so far. */
    static String share(PublishedCurve curve, int week, Words words) {
        PublishedCurve.Point point = curve.at(week);
        if (point == null) {
            return words.t("outcome.share.beyond");
        }
        Interval limits = point.limits();
        String share = words.percent(point.share()) + (limits == null ? "" : " " + FindingWords.limits(limits));
        return curve.in(week).until() == week ? share : words.t("outcome.share.about", share);
    }

    private static Sheet keys(PublishedCurve curve, Words words) {
        return new Sheet(
                words.t("outcome.keys.title"),
                List.of(words.t("outcome.keys.after"), words.t("outcome.keys.title")),
                KEY_WEEKS.stream()
                        .map(week -> List.<Object>of(words.t("outcome.week", week), share(curve, week, words)))
                        .toList(),
                List.of());
    }

    private static List<Fact> facts(Survival.Published published, PublishedCurve curve, Words words) {
        return List.of(
                new Fact(words.t("outcome.fact.cases"), words.number(curve.cases())),
                new Fact(words.t("outcome.fact.started"), SurvivalView.period(published, published.started(), words)),
                new Fact(
                        words.t("outcome.fact.seen"),
                        words.t(
                                "outcome.fact.seen.from-to",
                                words.date(published.followedFrom()),
                                words.date(published.window().last()))));
    }

    private static Sheet weeks(PublishedCurve curve, Words words) {
        boolean late = curve.stretches().stream().anyMatch(stretch -> stretch.entered() > 0);
        List<List<Object>> rows = new ArrayList<>();
        for (PublishedCurve.Stretch stretch : curve.stretches()) {
            PublishedCurve.Point point = curve.points().get(stretch.until());
            Interval limits = point.limits();
            List<Object> row = new ArrayList<>(List.of(
                    stretch.weeks() == 1
                            ? Integer.toString(stretch.until())
                            : words.t("outcome.weeks.range", stretch.after() + 1, stretch.until()),
                    stretch.atStart(),
                    stretch.left(),
                    stretch.unseen(),
                    percent(point.share()),
                    limits == null ? "" : (Object) percent(limits.lower()),
                    limits == null ? "" : (Object) percent(limits.upper())));
            if (late) {
                row.add(ENTERED, stretch.entered());
            }
            rows.add(row);
        }
        return new Sheet(words.t("outcome.weeks.title"), weekHeadings(late, words), rows, List.of());
    }

    private static List<String> weekHeadings(boolean late, Words words) {
        List<String> headings = new ArrayList<>(List.of(
                words.t("outcome.weeks.weeks"),
                words.t("outcome.weeks.at-start"),
                words.t("outcome.weeks.left"),
                words.t("outcome.weeks.unseen"),
                words.t("outcome.weeks.share"),
                words.t("outcome.weeks.lower"),
                words.t("outcome.weeks.upper")));
        if (late) {
            headings.add(ENTERED, words.t("outcome.weeks.entered"));
        }
        return headings;
    }

    private static Long percent(double share) {
        return Math.round(100 * share);
    }

    private static Sheet exits(PublishedCurve curve, Words words) {
        List<List<Object>> rows = new ArrayList<>();
        curve.exits()
                .forEach((exit, cases) -> rows.add(List.of(
                        SurvivalView.capital(words.t(exit == null ? "outcome.exit.rest" : exit.text())),
                        cases,
                        percent((double) cases / curve.left()))));
        return new Sheet(
                words.t("outcome.exits.title"),
                List.of(words.t("outcome.exits.exit"), words.t("outcome.exits.cases"), words.t("outcome.exits.share")),
                rows,
                List.of());
    }

    private static List<String> says(Survival.Published published, PublishedCurve curve, Words words) {
        List<String> says = new ArrayList<>();
        says.add(words.t("outcome.says.exit"));
        says.add(words.t("outcome.says.band"));
        says.add(words.t("outcome.says.follow"));
        says.add(words.t(
                "outcome.says.merged", published.rule().smallest(), curve.last().until(), curve.atEnd()));
        Long tooShort = curve.tooShort();
        says.add(
                tooShort == null
                        ? words.t("outcome.says.too-short.few", published.rule().smallest())
                        : words.t("outcome.says.too-short", tooShort));
        return says;
    }
}
