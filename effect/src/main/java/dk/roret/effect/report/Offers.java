package dk.roret.effect.report;

import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offers of an evaluation that a report may tell about, each with its address, and what was asked of it.
 *
 * @param published whether the judgements have been through a suppression already, and hold nothing else
 * @param worth the smallest effect worth having, in weeks; null where nobody has said
 */
public record Offers(
        Evaluation evaluation,
        List<Judgement> judgements,
        boolean asTreated,
        @Nullable Double worth,
        Disclosure small,
        boolean published,
        Addresses addresses) {
    /** Where the page of an offer lies. */
    public interface Addresses {
        String of(Judgement offer);
    }

    /** In files, numbered, since an offer's own name may hold anything. */
    static Offers inFiles(
            Evaluation evaluation, List<Judgement> judgements, boolean asTreated, @Nullable Double worth) {
        var whole = judgements.stream()
                .filter(j -> j.effect().targetGroup() == null)
                .toList();
        return new Offers(
                evaluation,
                judgements,
                asTreated,
                worth,
                Disclosure.OF_A_REPORT,
                false,
                offer -> "offer-%02d.html".formatted(whole.indexOf(offer) + 1));
    }

    List<Judgement> whole() {
        return judgements.stream().filter(j -> j.effect().targetGroup() == null).toList();
    }

    List<Judgement> told() {
        return whole().stream().filter(j -> published || small.tells(j)).toList();
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
        if (published) {
            return groups;
        }
        int inGroups = groups.stream().mapToInt(j -> j.effect().participants()).sum();
        var told = groups.stream().filter(small::tells).toList();
        int hidden = offer.effect().participants()
                - told.stream().mapToInt(j -> j.effect().participants()).sum();
        return small.tells(hidden) && inGroups <= offer.effect().participants() ? told : List.of();
    }

    String address(Judgement offer) {
        return addresses.of(offer);
    }
}
