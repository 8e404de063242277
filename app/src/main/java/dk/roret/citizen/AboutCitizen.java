package dk.roret.citizen;

import dk.roret.web.Page;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page says about a citizen: in one way to the citizen, and in another to everybody else. */
public interface AboutCitizen {

    /** Of the citizen; empty where it is protected from the reader. */
    Optional<String> firstName();

    /** The reader is the citizen. */
    boolean mine();

    /** Sanne, or the citizen. */
    default String name(Page page) {
        return firstName().orElseGet(() -> page.t("citizen.the-citizen"));
    }

    /** Sannes, Jens’, Sanne’s, or the citizen’s. */
    default String whose(Page page) {
        String name = name(page);
        if (page.language().equals("en")) {
            return name + "’s";
        }
        return name + (name.matches(".*[sxz]") ? "’" : "s");
    }

    /**
     * A text that is one for the citizen ({@code key.mine}) and another for everybody else ({@code key.other}). In both
     * {0} is the citizen's name, {1} the same as owner (Sannes), and {2} the first of the values.
     */
    default String t(Page page, String key, Object... values) {
        return page.t(
                key + (mine() ? ".mine" : ".other"),
                Stream.concat(Stream.of(name(page), whose(page)), Stream.of(values))
                        .toArray());
    }
}
