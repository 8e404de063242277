package dk.roret.outcome;

import dk.roret.chart.Caption;
import dk.roret.chart.ForestRow;
import dk.roret.chart.ForestScale;
import dk.roret.chart.Medium;
import dk.roret.chart.Tick;
import dk.roret.effect.Interval;
import dk.roret.effect.register.SelfSupport;
import dk.roret.effect.report.Pages;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many support themselves half a year after each effort.
 *
 * @param finding in one sentence, that the intervals allow
 * @param unmeasured efforts that too few have ended, in a sentence; empty where all are measured
 */
public record SelfSupportView(
        String finding,
        String lead,
        String head,
        List<Row> rows,
        String unmeasured,
        List<EffectView.Option> types,
        Reading reading,
        Sheet sheet) {

    private static final double WIDTH = 358;
    private static final double HEIGHT = 64;
    private static final int HUNDRED = 100;

    /** One effort. */
    public record Row(
            String name, String address, String counts, String figure, String rate, String interval, String national) {}

    private record Measured(
            Figure figure, SelfSupport self, double rate, Interval limits, Nationals.@Nullable National country) {}

    static SelfSupportView of(Told told, Map<String, Nationals.National> countries, Words words, Medium medium) {
        Pages pages = told.pages(words, medium);
        List<Measured> all = told.figures().stream()
                .flatMap(figure -> measured(figure, countries))
                .sorted(Comparator.comparingDouble((Measured one) -> -one.rate())
                        .thenComparing(one -> one.figure().offer()))
                .toList();
        ForestScale scale = new ForestScale(
                WIDTH,
                Stream.of(0, 25, 50, 75, HUNDRED)
                        .map(at -> new Tick(at, words.number(at)))
                        .toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(row(all.get(i), i, scale, words, medium));
        }
        int missing = told.figures().size() - all.size();
        Reading reading = Reading.of(told.head(), pages, List.of("self", "national", "too-young"), words);
        return new SelfSupportView(
                finding(all, words),
                lead(all, words),
                scale.head(
                        new Caption("self-axis", words.t("outcome.self.axis")),
                        "",
                        words.t("outcome.self.of-100"),
                        medium),
                rows,
                missing == 0
                        ? ""
                        : words.t(
                                "outcome.self.unmeasured",
                                missing,
                                told.head().published().smallest()),
                types(all, pages, words),
                reading,
                sheet(all, reading, words));
    }

    private static Stream<Measured> measured(Figure figure, Map<String, Nationals.National> countries) {
        SelfSupport self = figure.judgement().effect().selfSupport();
        Double rate = self.rate();
        Interval limits = self.interval();
        if (rate == null || limits == null) {
            return Stream.empty();
        }
        Nationals.National own = countries.get(figure.judgement().effect().type());
        return Stream.of(new Measured(figure, self, rate, limits, own == null ? countries.get(Nationals.ALL) : own));
    }

    private static Row row(Measured one, int number, ForestScale scale, Words words, Medium medium) {
        String rate = hundred(one.rate(), words);
        String interval = words.t(
                "outcome.worth.range",
                hundred(one.limits().lower(), words),
                hundred(one.limits().upper(), words));
        Nationals.National country = one.country();
        String figure = new ForestRow(
                        new Caption("self-" + number, words.t("outcome.self.row", rate, interval)),
                        scale,
                        HEIGHT,
                        ForestRow.Verdict.WORKS,
                        HUNDRED * one.limits().lower(),
                        HUNDRED * one.rate(),
                        HUNDRED * one.limits().upper(),
                        country == null ? null : country.percent().doubleValue())
                .svg(medium);
        return new Row(
                one.figure().judgement().effect().name(),
                OfferPage.address(one.figure().offer()),
                counts(one.self(), words),
                figure,
                rate,
                interval,
                country == null
                        ? words.t("outcome.self.no-national")
                        : words.t(
                                "outcome.self.national",
                                words.number(country.percent().doubleValue(), 1),
                                country.period(),
                                country.source()));
    }

    private static String counts(SelfSupport self, Words words) {
        return words.t("outcome.self.counts", self.n(), self.tooYoung(), self.gone());
    }

    private static String hundred(double share, Words words) {
        return words.number(Math.round(HUNDRED * share));
    }

    /** The best is only named alone where its whole interval lies above the next one's. */
    private static String finding(List<Measured> all, Words words) {
        if (all.isEmpty()) {
            return words.t("outcome.self.none");
        }
        Measured first = all.getFirst();
        boolean alone = all.stream()
                .skip(1)
                .allMatch(other -> other.limits().upper() < first.limits().lower());
        return words.t(
                alone ? "outcome.self.finding" : "outcome.self.finding.shared",
                first.figure().judgement().effect().name(),
                hundred(first.rate(), words),
                hundred(first.limits().lower(), words),
                hundred(first.limits().upper(), words));
    }

    private static String lead(List<Measured> all, Words words) {
        long above = all.stream()
                .filter(one -> one.country() != null
                        && HUNDRED * one.limits().lower()
                                > one.country().percent().doubleValue())
                .count();
        long below = all.stream()
                .filter(one -> one.country() != null
                        && HUNDRED * one.limits().upper()
                                < one.country().percent().doubleValue())
                .count();
        boolean any = all.stream().anyMatch(one -> one.country() != null);
        return words.t("outcome.self.lead") + (any ? " " + words.t("outcome.self.against-country", above, below) : "");
    }

    private static List<EffectView.Option> types(List<Measured> all, Pages pages, Words words) {
        List<EffectView.Option> options = new ArrayList<>();
        options.add(new EffectView.Option(Nationals.ALL, words.t("outcome.types.all"), false));
        all.stream()
                .map(one -> one.figure().judgement().effect().type())
                .distinct()
                .sorted()
                .forEach(type -> options.add(new EffectView.Option(type, pages.type(type), false)));
        return options;
    }

    private static Sheet sheet(List<Measured> all, Reading reading, Words words) {
        return new Sheet(
                words.t("outcome.self.menu"),
                Stream.of("offer", "n", "rate", "lower", "upper", "too-young", "gone", "national")
                        .map(name -> words.t("outcome.self.column." + name))
                        .toList(),
                all.stream()
                        .map(one -> List.<Object>of(
                                one.figure().judgement().effect().name(),
                                (long) one.self().n(),
                                percent(one.rate()),
                                percent(one.limits().lower()),
                                percent(one.limits().upper()),
                                counted(one.self().tooYoung(), words),
                                counted(one.self().gone(), words),
                                one.country() == null
                                        ? ""
                                        : one.country().percent().doubleValue()))
                        .toList(),
                reading.notes());
    }

    private static double percent(double share) {
        return Math.round(1000 * share) / 10.0;
    }

    /** One stands for fewer than may be told. */
    private static Object counted(int cases, Words words) {
        return cases == 1 ? words.t("outcome.self.few") : (Object) (long) cases;
    }
}
