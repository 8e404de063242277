package dk.roret.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page has around its content. Templates call {@link #t} for words.
 *
 * @param address of this page, with its query, for the language switch
 * @param done what the visitor just did, said once on the next page; null when nothing was
 */
public record Page(
        Words words,
        String address,
        String municipality,
        boolean demo,
        @Nullable Visitor visitor,
        List<Place> menu,
        @Nullable CsrfToken csrf,
        @Nullable String done,
        Assets assets) {

    /** More places than this, and a reader no longer finds theirs at a glance. */
    private static final int PLACES_IN_SIGHT = 6;

    /** A place in the menu; {@code current} for the one the visitor is in. */
    public record Place(String address, String text, boolean current) {}

    /** The places of the menu that are always seen, among them the one the visitor is in. */
    public List<Place> menuInSight() {
        return menu.stream().filter(place -> !behind(place)).toList();
    }

    /** The other places, which open behind one more. */
    public List<Place> menuBehind() {
        return menu.stream().filter(this::behind).toList();
    }

    private boolean behind(Place place) {
        return menu.size() > PLACES_IN_SIGHT && menu.indexOf(place) >= PLACES_IN_SIGHT - 1 && !place.current();
    }

    /** Where a file of the style or script lies, its version in the name. */
    public interface Assets {
        String address(String file);
    }

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public Locale locale() {
        return words.locale();
    }

    public String language() {
        return locale().getLanguage();
    }

    public String asset(String file) {
        return assets.address(file);
    }

    /**
     * For a page with forms that is open to everybody: it may be longer than the response's buffer, and the session that
     * its forms need can only be begun before any of it is written.
     */
    public void beginSession() {
        if (csrf != null) {
            csrf.getToken();
        }
    }
}
