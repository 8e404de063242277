package dk.roret.referral;

import dk.roret.offer.Offer;
import dk.roret.offer.OfferWords;
import dk.roret.progress.Theme;
import dk.roret.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The offers to choose among.
 *
 * @param firstName of the citizen; empty where it is protected from this reader
 * @param search what the reader looked for
 * @param themes those that the citizen works on
 * @param fitting offers that say they can move one or more of them, the most first
 * @param all the others are shown too
 */
public record ChooseView(
        String address,
        String back,
        boolean mine,
        Optional<String> firstName,
        String search,
        List<Theme> themes,
        List<Offer> fitting,
        List<Offer> others,
        boolean all,
        OfferWords words) {

    public String name(Page page) {
        return firstName.orElseGet(() -> page.t("referral.the-citizen"));
    }

    /** The citizen's themes that the offer can move, as people say them. */
    public String moves(Page page, Offer offer) {
        return themes.stream()
                .filter(theme -> offer.moves(theme.key()))
                .map(theme -> theme.name().in(page))
                .collect(Collectors.joining(", "));
    }
}
