package dk.roret.effect.report;

import dk.roret.effect.Difference;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.register.OfferEffect.TraitBalance;
import dk.roret.effect.report.OfferView.Groups;
import dk.roret.effect.report.OfferView.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the page of one offer together. */
final class OfferPages {
    private static final List<Integer> READ_AT = List.of(0, 13, 26, 39, 52);

    private final Offers offers;
    private final Words words;
    private final @Nullable KronerWords kroner;

    /** @param kroner null where nothing was put in kroner */
    OfferPages(Offers offers, Words words, @Nullable KronerWords kroner) {
        this.offers = offers;
        this.words = words;
        this.kroner = kroner;
    }

    OfferView view(Judgement offer) {
        var effect = offer.effect();
        var about = new OfferWords(words, offer);
        return new OfferView(
                about.title(),
                about.lead(),
                facts(effect, about),
                stays(effect),
                new Part(List.of(), saved(effect, offer.shrunken()), List.of(words.t("saved.words"))),
                exits(effect),
                kroner == null ? null : kroner.part(offer),
                groups(offer),
                balance(effect, about),
                offers.asTreated(),
                offers.evaluation().snapshot());
    }

    private List<Fact> facts(OfferEffect effect, OfferWords about) {
        var rests = new Rests(offers.evaluation(), words);
        var facts = new ArrayList<Fact>();
        facts.add(rests.fact("participants", about.counts()));
        facts.add(rests.fact("type", words.named("type", effect.type())));
        facts.addAll(rests.facts());
        return facts;
    }

    private @Nullable Courses told(OfferEffect effect) {
        var courses = effect.courses();
        return courses != null
                        && words.small().curve(courses.participants())
                        && words.small().curve(courses.comparisons())
                ? courses
                : null;
    }

    private Part nothing() {
        return new Part(
                List.of(),
                null,
                List.of(words.t("too-few-for-curve", words.small().curve())));
    }

    private Part stays(OfferEffect effect) {
        var courses = told(effect);
        if (courses == null) {
            return nothing();
        }
        var figure = new StaysFigure(words, courses, LockIn.of(effect));
        var table = new Grid(
                words.t("stays.table"),
                List.of(
                        words.t("stays.still"),
                        words.t("participants.n", words.number(effect.matched())),
                        words.t(
                                "comparisons.n",
                                words.number(courses.comparisons().people()))),
                READ_AT.stream().map(figure::row).toList());
        var says = new ArrayList<String>();
        says.add(LockIn.of(effect).sentence(words));
        says.add(words.t("stays.clock"));
        says.add(words.t("stays.band", words.small().fewest()));
        return new Part(List.of(figure.figure()), table, says);
    }

    private Part exits(OfferEffect effect) {
        var courses = told(effect);
        var says = new ArrayList<String>();
        var job = effect.exitToJob();
        if (courses != null && job != null) {
            says.add(job(job));
        }
        says.add(selfSupport(effect));
        var figure = courses == null ? null : ExitsFigure.of(words, courses);
        if (figure == null) {
            return new Part(List.of(), null, says);
        }
        says.add(words.t("exits.words"));
        return new Part(figure.figures(), figure.table(), says);
    }

    private String job(Difference job) {
        var interval = job.interval();
        var lower = words.hundred(interval.lower());
        var upper = words.hundred(interval.upper());
        if (interval.lower() <= 0 && interval.upper() >= 0) {
            return words.t("job.not-yet-known", lower, upper);
        }
        return job.value() > 0
                ? words.t("job.more", words.hundred(job.value()), lower, upper)
                : words.t(
                        "job.fewer",
                        words.hundred(-job.value()),
                        words.hundred(-interval.upper()),
                        words.hundred(-interval.lower()));
    }

    private String selfSupport(OfferEffect effect) {
        var self = effect.selfSupport();
        var rate = self.rate();
        var limits = self.interval();
        if (rate == null || limits == null || !words.small().tells(self)) {
            return words.t("self-support.too-few");
        }
        var sentence = words.t(
                "self-support",
                words.hundred(rate),
                words.hundred(limits.lower()),
                words.hundred(limits.upper()),
                words.number(self.n()));
        return Stream.of(sentence, uncounted("too-young", self.tooYoung()), uncounted("gone", self.gone()))
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String uncounted(String why, int some) {
        if (some == 0) {
            return "";
        }
        return Words.capital(words.t(
                "self-support." + why,
                words.small().tells(some)
                        ? words.number(some)
                        : words.t("fewer-than", words.small().fewest())));
    }

    private Grid saved(OfferEffect effect, @Nullable Difference shrunken) {
        var rows = new ArrayList<List<String>>();
        for (var saved : effect.weeksSaved()) {
            rows.add(savedRow(words.t("saved.raw", saved.horizon()), saved.difference()));
            if (saved.horizon() == Judgement.HORIZON && shrunken != null) {
                rows.add(savedRow(words.t("saved.shrunken", saved.horizon()), shrunken));
            }
        }
        return new Grid(
                words.t("saved.table"),
                List.of(words.t("saved.within"), words.t("saved.weeks"), words.t("interval")),
                rows);
    }

    private List<String> savedRow(String within, Difference difference) {
        return List.of(
                within,
                words.weeks(difference.value()),
                difference.stdError() > 0 ? words.range(difference.interval()) : words.t("not-measured"));
    }

    private @Nullable Groups groups(Judgement offer) {
        var groups = offers.groups(offer);
        if (groups.size() < 2) {
            return null;
        }
        var forest = new Forest(groups, words);
        return new Groups(
                forest.wide().head(),
                forest.narrow().head(),
                groups.stream()
                        .map(group -> new OfferWords(words, group).row("", forest, null))
                        .toList(),
                words.t("groups.chance", groups.size()));
    }

    private Part balance(OfferEffect effect, OfferWords about) {
        var says = new ArrayList<String>();
        var largest = effect.maxSmdAfter();
        if (largest == null) {
            return new Part(List.of(), null, List.of(words.t("offer.lead.nobody")));
        }
        says.add(words.t(largest < BalanceFigure.LIMIT ? "balance.alike" : "balance.unlike"));
        says.add(about.unmatched());
        says.add(words.t("balance.words"));
        var traits = effect.balance().stream().filter(OfferPages::measured).toList();
        var figure = new BalanceFigure(words, traits);
        return new Part(List.of(figure.figure()), figure.table(), says);
    }

    private static boolean measured(TraitBalance trait) {
        return Objects.nonNull(trait.before()) && Objects.nonNull(trait.after());
    }
}
