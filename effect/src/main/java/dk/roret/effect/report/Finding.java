package dk.roret.effect.report;

import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What all offers together allow one to say. */
final class Finding {
    private final Words words;
    private final List<Judgement> offers;

    /** @param offers as a whole, those that may be told about */
    Finding(Words words, List<Judgement> offers) {
        this.words = words;
        this.offers = offers;
    }

    String title() {
        int works = with(Verdict.WORKS).size();
        int harms = with(Verdict.HARMS).size();
        if (offers.isEmpty()) {
            return words.t("title.none");
        }
        if (works + harms == 0) {
            return words.t(with(Verdict.TOO_SMALL).isEmpty() ? "title.nothing-known" : "title.nothing-large");
        }
        var all = words.inWords(offers.size());
        if (works == 0) {
            return Words.capital(words.t("title.harms", words.inWords(harms), all, harms));
        }
        return Words.capital(words.t("title.works", words.inWords(works), all, works))
                + (harms == 0 ? "" : " " + Words.capital(words.t("title.and-harms", words.inWords(harms), harms)));
    }

    String lead() {
        if (offers.isEmpty()) {
            return words.t("lead.none");
        }
        var sentences = new ArrayList<String>();
        outermost(sentences, "best", byWeeks(with(Verdict.WORKS)).reversed(), 1);
        outermost(sentences, "worst", byWeeks(with(Verdict.HARMS)), -1);
        count(sentences, Verdict.TOO_SMALL);
        count(sentences, Verdict.NOT_YET_KNOWN);
        return String.join(" ", sentences);
    }

    /** Names the outermost only where its verdict is settled, and says whether the next may be just as far out. */
    private void outermost(List<String> sentences, String which, List<Judgement> outwards, int side) {
        if (outwards.isEmpty()) {
            return;
        }
        var first = outwards.getFirst();
        var weeks = first.shrunken();
        if (weeks == null) {
            return;
        }
        double lower = Math.min(
                side * weeks.interval().lower(), side * weeks.interval().upper());
        double upper = Math.max(
                side * weeks.interval().lower(), side * weeks.interval().upper());
        boolean alone = outwards.size() == 1 || reach(outwards.get(1), side) < lower;
        sentences.add(words.t(
                "lead." + which + (outwards.size() == 1 ? ".only" : alone ? "" : ".shared"),
                first.effect().name(),
                words.weeks(Math.abs(weeks.value())),
                words.weeks(lower),
                words.weeks(upper)));
    }

    private static double reach(Judgement judgement, int side) {
        var weeks = judgement.shrunken();
        return weeks == null
                ? 0
                : Math.max(
                        side * weeks.interval().lower(), side * weeks.interval().upper());
    }

    private void count(List<String> sentences, Verdict verdict) {
        int some = with(verdict).size();
        if (some > 0) {
            sentences.add(Words.capital(words.t("lead." + OfferWords.kind(verdict), some, words.inWords(some))));
        }
    }

    /** The largest saving first. */
    List<Judgement> with(Verdict verdict) {
        return byWeeks(offers.stream().filter(j -> j.verdict() == verdict).toList())
                .reversed();
    }

    private static List<Judgement> byWeeks(List<Judgement> judgements) {
        return judgements.stream()
                .sorted(Comparator.comparingDouble(Finding::weeks)
                        .thenComparing(j -> j.effect().offer(), Comparator.reverseOrder()))
                .toList();
    }

    private static double weeks(Judgement judgement) {
        var weeks = judgement.shrunken();
        return weeks == null ? Double.NEGATIVE_INFINITY : weeks.value();
    }
}
