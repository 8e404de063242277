package dk.roret.outcome;

import dk.roret.chart.Medium;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.report.Disclosure;
import dk.roret.effect.report.Language;
import dk.roret.effect.report.Offers;
import dk.roret.effect.report.Pages;
import dk.roret.web.Words;
import java.util.List;

/** Some of what was published, ready to be put into words and figures. */
record Told(Publications.Head head, List<Figure> figures) {

    /** The offers of one group beside each other, as if there were no other. */
    Pages pages(Words words, Medium medium) {
        return pages(
                figures.stream()
                        .map(figure -> {
                            Judgement judged = figure.judgement();
                            return new Judgement(
                                    judged.effect().named(null), judged.shrunken(), judged.verdict(), judged.missing());
                        })
                        .toList(),
                words,
                medium);
    }

    /** One offer as a whole, with the groups of one breakdown. */
    Pages pages(Cut cut, Words words, Medium medium) {
        return pages(
                figures.stream()
                        .filter(figure -> figure.cut() == Cut.OFFER || figure.cut() == cut)
                        .map(Figure::judgement)
                        .toList(),
                words,
                medium);
    }

    private Pages pages(List<Judgement> judgements, Words words, Medium medium) {
        Published published = head.published();
        return new Pages(
                new Offers(
                        new Evaluation(
                                head.snapshot(),
                                published.from(),
                                published.until(),
                                judgements.stream().map(Judgement::effect).toList(),
                                List.of(),
                                published.dropped()),
                        judgements,
                        false,
                        published.worth(),
                        new Disclosure(published.smallest(), published.persons()),
                        true,
                        Told::address),
                words.danish() ? Language.DA : Language.EN,
                medium);
    }

    /** A type has no page of its own. */
    private static String address(Judgement judged) {
        String offer = judged.effect().offer();
        return offer.equals(judged.effect().type()) ? "" : OfferPage.address(offer);
    }
}
