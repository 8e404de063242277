package dk.roret.offer;

import dk.roret.access.Role;
import dk.roret.access.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * The catalogue as one person sees it.
 *
 * @param own only the offers of the provider whom the person works for
 * @param any whether there is an offer at all, whatever is looked for
 * @param providers to choose among
 * @param themes to choose among
 */
public record CatalogueView(
        Search search,
        List<Offer> offers,
        List<Offer.Provider> providers,
        List<MovableThemes.Named> themes,
        boolean own,
        boolean any,
        OfferWords words) {

    static CatalogueView of(
            Search search, Offers offers, List<MovableThemes.Named> themes, User user, OfferWords words) {
        List<Offer> all = offers.find(new Search("", null, null, null, true), user);
        return new CatalogueView(
                search,
                offers.find(search, user),
                all.stream()
                        .map(Offer::provider)
                        .distinct()
                        .sorted(Comparator.comparing(Offer.Provider::name))
                        .toList(),
                themes,
                user.role() == Role.PROVIDER,
                !all.isEmpty(),
                words);
    }

    /** The search as it stands in an address. */
    public String query() {
        return "words=" + URLEncoder.encode(search.words(), StandardCharsets.UTF_8)
                + "&type=" + (search.type() == null ? "" : search.type().code())
                + "&provider="
                + (search.provider() == null ? "" : URLEncoder.encode(search.provider(), StandardCharsets.UTF_8))
                + "&theme="
                + (search.theme() == null ? "" : URLEncoder.encode(search.theme(), StandardCharsets.UTF_8))
                + "&closed=" + search.closed();
    }
}
