package dk.roret.effect.report;

import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers of an evaluation that a report may tell about, each with its address, and what was asked of it. */
record Offers(
        Evaluation evaluation,
        List<Judgement> judgements,
        boolean asTreated,
        @Nullable Double worth) {
    List<Judgement> whole() {
        return judgements.stream().filter(j -> j.effect().targetGroup() == null).toList();
    }

    List<Judgement> told() {
        return whole().stream().filter(Disclosure::tells).toList();
    }

    int tooFew() {
        return whole().size() - told().size();
    }

    /** The target groups of an offer that may be told about; none where one of them, or what is left, may not. */
    List<Judgement> groups(Judgement offer) {
        var groups = judgements.stream()
                .filter(j -> j.effect().targetGroup() != null
                        && j.effect().offer().equals(offer.effect().offer()))
                .toList();
        int inGroups = groups.stream().mapToInt(j -> j.effect().participants()).sum();
        var told = groups.stream().filter(Disclosure::tells).toList();
        int hidden = offer.effect().participants()
                - told.stream().mapToInt(j -> j.effect().participants()).sum();
        return Disclosure.tells(hidden) && inGroups <= offer.effect().participants() ? told : List.of();
    }

    /** Numbered, since an offer's own name may hold anything. */
    String address(Judgement offer) {
        return "offer-%02d.html".formatted(whole().indexOf(offer) + 1);
    }
}
