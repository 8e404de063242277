package dk.roret.effect.report;

import dk.roret.chart.Caption;
import dk.roret.chart.ForestRow;
import dk.roret.chart.ForestScale;
import dk.roret.chart.Tick;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.Verdict;
import dk.roret.effect.report.Overview.Key;
import dk.roret.effect.report.Overview.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the first page together. */
final class OverviewPage {
    /** What works first, what is not known next, what does harm last: the order of the figure. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.WORKS, Verdict.NOT_YET_KNOWN, Verdict.TOO_SMALL, Verdict.HARMS);

    private final Offers offers;
    private final Words words;
    private final @Nullable KronerWords kroner;

    /** @param kroner null where nothing was put in kroner */
    OverviewPage(Offers offers, Words words, @Nullable KronerWords kroner) {
        this.offers = offers;
        this.words = words;
        this.kroner = kroner;
    }

    Overview view() {
        var finding = new Finding(words, offers.told());
        var forest = new Forest(offers.told(), words);
        return new Overview(
                finding.title(),
                lead(finding),
                new Rests(offers.evaluation(), words).facts(),
                forest.wide().head(),
                forest.narrow().head(),
                sections(finding, forest),
                tooFew(),
                keys(),
                certainty(),
                rests(),
                offers.asTreated(),
                offers.evaluation().snapshot());
    }

    private String lead(Finding finding) {
        return kroner == null || offers.told().isEmpty()
                ? finding.lead()
                : finding.lead() + " " + kroner.lead(offers.told());
    }

    private List<Section> sections(Finding finding, Forest forest) {
        var sections = new ArrayList<Section>();
        for (var verdict : ORDER) {
            var theirs = finding.with(verdict);
            if (!theirs.isEmpty()) {
                var kind = OfferWords.kind(verdict);
                sections.add(new Section(
                        words.t("section." + kind, theirs.size(), words.number(theirs.size())),
                        forest.narrow().head(),
                        forest.wide().groupGap(),
                        forest.narrow().groupGap(),
                        theirs.stream()
                                .map(offer -> new OfferWords(words, offer)
                                        .row(offers.address(offer), forest, kroner == null ? null : kroner.back(offer)))
                                .toList()));
            }
        }
        return sections;
    }

    private @Nullable String tooFew() {
        int tooFew = offers.tooFew();
        return tooFew == 0 ? null : words.t("too-few", tooFew, Words.capital(words.inWords(tooFew)));
    }

    private List<String> certainty() {
        var told = offers.told();
        long judged = told.stream().filter(j -> j.shrunken() != null).count();
        var certainty = new ArrayList<>(List.of(
                words.t("certainty.each"),
                words.t(
                        "certainty.chance",
                        judged,
                        words.number(judged),
                        words.number(Judgement.expectedByChance(told), 1)),
                words.t("certainty.shrunken")));
        if (kroner != null) {
            certainty.add(words.t("certainty.kroner"));
        }
        return certainty;
    }

    /** Rows of the package that are not in the figures, and what was chosen. */
    private List<String> rests() {
        var rests = new ArrayList<String>();
        var dropped = offers.evaluation().dropped();
        if (dropped.isEmpty()) {
            rests.add(words.t("dropped.none"));
        }
        dropped.forEach(d -> rests.add(words.t(
                "dropped",
                words.small().tells(d.rows())
                        ? words.number(d.rows())
                        : words.t("fewer-than", words.small().fewest()),
                words.named("dropped", d.reason()))));
        var worth = offers.worth();
        if (worth != null) {
            rests.add(words.t("worth", worth, words.plain(worth)));
        }
        if (kroner != null) {
            rests.addAll(kroner.rests());
        }
        rests.add(words.t("small.few", words.small().fewest(), words.small().curve()));
        rests.add(words.t("small.analyst"));
        return rests;
    }

    private List<Key> keys() {
        var keys = new ArrayList<Key>();
        keys.add(key("works", ForestRow.Verdict.WORKS, 0.6, 3.6, null));
        keys.add(key("not-yet-known", ForestRow.Verdict.NOT_KNOWN, -1.4, 3, null));
        if (offers.told().stream().anyMatch(j -> j.verdict() == Verdict.TOO_SMALL)) {
            keys.add(key("too-small", ForestRow.Verdict.TOO_SMALL, -2.4, 0.8, null));
        }
        keys.add(key("harms", ForestRow.Verdict.HARMS, -3.6, -0.6, null));
        keys.add(key("raw", ForestRow.Verdict.WORKS, 0.6, 3.6, 3.1));
        return keys;
    }

    private Key key(String name, ForestRow.Verdict verdict, double lower, double upper, @Nullable Double raw) {
        var scale = new ForestScale(112, List.of(new Tick(-4, ""), new Tick(0, ""), new Tick(4, "")));
        var sentence = words.t("key." + name);
        var caption = new Caption("key-" + name, sentence);
        return new Key(
                new ForestRow(caption, scale, 40, verdict, lower, (lower + upper) / 2, upper, raw).svg(words.medium()),
                sentence);
    }
}
