package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.citizen.Citizen;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who reads about which citizen, and so how things are said.
 *
 * @param firstName of the citizen; empty where it is protected from this reader
 */
public record Reader(CitizenId citizen, User user, Ground ground, Optional<String> firstName, LocalDate today) {

    static Reader of(Look look, Citizen citizen, LocalDate today) {
        return new Reader(look.citizen(), look.user(), look.ground(), citizen.firstName(), today);
    }

    /** The reader is the citizen. */
    public boolean mine() {
        return ground == Ground.SELF;
    }

    /** Holds conversations with citizens. */
    public boolean holds() {
        return user.role() == Role.CASEWORKER;
    }

    /** Where the conversations with this citizen lie for this reader. */
    public String address() {
        return address(mine(), citizen);
    }

    public String address(ConversationId conversation) {
        return address() + "/talks/" + conversation;
    }

    static String address(Look look) {
        return address(look.byCitizen(), look.citizen());
    }

    static String address(Look look, ConversationId conversation) {
        return address(look) + "/talks/" + conversation;
    }

    private static String address(boolean mine, CitizenId citizen) {
        return mine ? "/conversation" : "/conversation/" + citizen;
    }

    /** Sanne, or the citizen. */
    public String name(Page page) {
        return firstName.orElseGet(() -> page.t("conversation.the-citizen"));
    }

    /** Sannes, Jens', Sanne's, or the citizen's. */
    public String whose(Page page) {
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
    public String t(Page page, String key, Object... values) {
        return page.t(
                key + (mine() ? ".mine" : ".other"),
                Stream.concat(Stream.of(name(page), whose(page)), Stream.of(values))
                        .toArray());
    }
}
