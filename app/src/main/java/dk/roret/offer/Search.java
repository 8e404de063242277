package dk.roret.offer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the offers.
 *
 * @param words all of which stand in the name, the description or the provider's name; empty: anything
 * @param provider key of the only provider; null: all
 * @param theme key of a theme that the offer can move; null: any
 * @param closed also those that can no longer be started
 */
public record Search(
        String words,
        @Nullable OfferType type,
        @Nullable String provider,
        @Nullable String theme,
        boolean closed) {

    public static final Search ANYTHING = new Search("", null, null, null, false);

    public boolean narrows() {
        return !words.isBlank() || type != null || provider != null || theme != null;
    }
}
