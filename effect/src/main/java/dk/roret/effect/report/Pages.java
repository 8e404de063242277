package dk.roret.effect.report;

import dk.roret.chart.Medium;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a report as words and figures, for whoever has a frame of their own to put them in. */
public final class Pages {
    private final Offers offers;
    private final Words words;

    public Pages(Offers offers, Language language, Medium medium) {
        this.offers = offers;
        this.words = new Words(language, offers.small(), medium);
    }

    /** All offers beside each other. */
    public Overview overview() {
        return new OverviewPage(offers, words, null).view();
    }

    /** The page of one offer; null where there is none of that name that may be told about. */
    public @Nullable OfferView offer(String id) {
        return offers.told().stream()
                .filter(offer -> offer.effect().offer().equals(id))
                .findFirst()
                .map(offer -> new OfferPages(offers, words, null).view(offer))
                .orElse(null);
    }

    /** What a group is called; a name that nobody knows is told as it is. */
    public String group(String name) {
        return words.named("group", name);
    }

    /** What a type of offers is called. */
    public String type(String name) {
        return words.named("type", name);
    }

    /** How a figure is reckoned, step by step. */
    public List<String> method() {
        return Method.steps(offers.asTreated()).stream()
                .map(step -> words.t("method." + step))
                .toList();
    }
}
