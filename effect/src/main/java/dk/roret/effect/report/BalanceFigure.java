package dk.roret.effect.report;

import dk.roret.chart.BalanceChart;
import dk.roret.chart.BalanceChart.Trait;
import dk.roret.chart.Caption;
import dk.roret.effect.register.OfferEffect.TraitBalance;
import dk.roret.effect.report.OfferView.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How alike the two sides are, before and after somebody like them was found. */
record BalanceFigure(Words words, List<TraitBalance> balance) {
    /** Below this, a difference in standard deviations is commonly taken as balanced (Austin 2009). */
    static final double LIMIT = 0.1;

    private static final double LEAST_END = 0.3;
    private static final double MOST_END = 1.5;

    Figure figure() {
        return new Figure(null, chart("balance", 480), chart("balance-narrow", 358));
    }

    private String chart(String id, double width) {
        double largest = balance.stream()
                .mapToDouble(t -> Math.max(size(t.before()), size(t.after())))
                .max()
                .orElse(0);
        return new BalanceChart(
                        new Caption(id, words.t("balance.caption")),
                        width,
                        LIMIT,
                        words.t("balance.limit", words.number(LIMIT, 1)),
                        Math.clamp(largest * 1.05, LEAST_END, MOST_END),
                        balance.stream()
                                .map(t -> new Trait(words.named("trait", t.trait()), size(t.before()), size(t.after())))
                                .toList())
                .svg(words.medium());
    }

    Grid table() {
        return new Grid(
                words.t("balance.table"),
                List.of(words.t("balance.trait"), words.t("balance.before"), words.t("balance.after")),
                balance.stream()
                        .map(t -> List.of(
                                words.named("trait", t.trait()),
                                words.number(size(t.before()), 2),
                                words.number(size(t.after()), 2)))
                        .toList());
    }

    private static double size(@Nullable Double difference) {
        return difference == null ? 0 : Math.abs(difference);
    }
}
