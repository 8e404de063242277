package dk.roret.road;

import dk.roret.web.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an effort on a stretch, in words that claim no more than the intervals allow. */
record EntryWords(Page page, Volumes.Year year, Effects.Published effects) {

    RoadView.Line line(Road.Entry entry) {
        Optional<Effects.Effect> effect = effects.of(entry.effort());
        Effects.Verdict verdict = effect.map(Effects.Effect::verdict).orElse(Effects.Verdict.NOT_YET_KNOWN);
        return new RoadView.Line(
                name(entry),
                entry.effort() instanceof Effort.Named named && entry.name() != null ? "/offer/" + named.offer() : null,
                entry.inGroups(),
                volume(entry),
                price(entry, effect.orElse(null)),
                page.t(verdict.text()),
                verdict.kind(),
                effect.map(one -> effect(page, one)).orElse(page.t("road.effect.none")),
                effect.map(this::progress).orElse(null));
    }

    String name(Road.Entry entry) {
        return switch (entry.effort()) {
            case Effort.OfType any -> page.t("road.any", page.t(any.type().text()));
            case Effort.Named _ -> entry.name() == null ? page.t("road.offer-gone") : entry.name();
        };
    }

    private String volume(Road.Entry entry) {
        var cases = year.cases(new Volumes.Spot(entry.place(), entry.effort()));
        return cases.isPresent()
                ? page.t("road.volume", cases.getAsLong())
                : page.t("road.volume.few", year.smallest());
    }

    private String price(Road.Entry entry, Effects.@Nullable Effect effect) {
        Double one = Freed.price(entry, effect);
        if (one != null) {
            return page.t("road.price", page.words().kroner(Freed.kroner(one)));
        }
        return entry.least() == null || entry.most() == null
                ? page.t("road.price.none")
                : page.t(
                        "road.price.between",
                        page.words().number(entry.least().kroner().longValue()),
                        page.words().kroner(entry.most()));
    }

    /** Weeks with their interval, and how many were compared. */
    static String effect(Page page, Effects.Effect effect) {
        if (effect.saved() == null || effect.lower() == null || effect.upper() == null) {
            return page.t("road.effect.matched", effect.matched());
        }
        boolean longer = effect.verdict() == Effects.Verdict.HARMS;
        double sign = longer ? -1 : 1;
        return page.t(
                longer ? "road.effect.longer" : "road.effect",
                number(page, sign * effect.saved()),
                number(page, longer ? -effect.upper() : effect.lower()),
                number(page, longer ? -effect.lower() : effect.upper()),
                effect.matched());
    }

    private static String number(Page page, double number) {
        return page.words().number(Math.round(number * 10) / 10.0 + 0.0, 1);
    }

    private @Nullable String progress(Effects.Effect effect) {
        Double steps = effect.progression();
        if (steps == null) {
            return null;
        }
        return effect.progressionLower() == null || effect.progressionUpper() == null
                ? page.t("road.progress.few")
                : page.t(
                        "road.progress",
                        (steps > 0 ? "+" : "") + number(page, steps),
                        number(page, effect.progressionLower()),
                        number(page, effect.progressionUpper()));
    }
}
