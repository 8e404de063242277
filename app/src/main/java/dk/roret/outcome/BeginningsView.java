package dk.roret.outcome;

import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long people are on benefits, by how their course was decided to begin: in words, numbers and a figure.
 *
 * @param wide the figure for a desktop, {@code narrow} for a phone; null where no group that follows the rules may be
 *     shown
 * @param tooFew empty where every group is shown
 */
public record BeginningsView(
        @Nullable String wide, @Nullable String narrow, Sheet all, String tooFew) {

    static BeginningsView of(Survival.Published published, Words words) {
        Survival.Beginnings beginnings = published.beginnings();
        List<CurveFigure.Line> lines = lines(beginnings, words);
        CurveFigure figure = new CurveFigure("beginnings", lines, words);
        String caption = words.t("outcome.beginnings.caption", names(beginnings, words));
        return new BeginningsView(
                lines.isEmpty() ? null : figure.wide(caption),
                lines.isEmpty() ? null : figure.narrow(caption),
                all(beginnings, words),
                beginnings.tooFew()
                        ? words.t("outcome.beginnings.too-few", published.rule().persons())
                        : "");
    }

    /** Those that follow the rules, so that the lines can be told apart; the table has the others too. */
    private static List<CurveFigure.Line> lines(Survival.Beginnings beginnings, Words words) {
        List<CurveFigure.Line> lines = new ArrayList<>();
        beginnings.curves().forEach((beginning, curve) -> {
            if (beginning.asProposed()) {
                List<String> label =
                        List.of(words.t(beginning.segment().text() + ".short"), CurveFigure.atEnd(curve, words));
                lines.add(new CurveFigure.Line(curve, label, label));
            }
        });
        return lines;
    }

    private static String names(Survival.Beginnings beginnings, Words words) {
        return beginnings.curves().keySet().stream()
                .filter(Beginning::asProposed)
                .map(beginning -> words.t(beginning.segment().text()))
                .collect(Collectors.joining(", "));
    }

    private static Sheet all(Survival.Beginnings beginnings, Words words) {
        List<List<Object>> rows = new ArrayList<>();
        beginnings.curves().forEach((beginning, curve) -> {
            String name = words.t(
                    beginning.text(),
                    SurvivalView.capital(words.t(beginning.segment().text())));
            rows.add(SurvivalView.row(name, curve, words));
        });
        return new Sheet(
                words.t("outcome.beginnings.title"),
                SurvivalView.headings(words.t("outcome.beginnings.group"), words),
                rows,
                List.of());
    }
}
