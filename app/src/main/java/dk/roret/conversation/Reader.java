package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.citizen.AboutCitizen;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who reads about which citizen, and so how things are said.
 *
 * @param firstName of the citizen; empty where it is protected from this reader
 * @param homeHidden where the citizen lives is protected from this reader
 */
public record Reader(
        CitizenId citizen, User user, Ground ground, Optional<String> firstName, boolean homeHidden, LocalDate today)
        implements AboutCitizen {

    static Reader of(Look look, Citizen citizen, LocalDate today) {
        boolean homeHidden = citizen.isProtected() && !Citizens.mayKnow(look.ground());
        return new Reader(look.citizen(), look.user(), look.ground(), citizen.firstName(), homeHidden, today);
    }

    @Override
    public boolean mine() {
        return ground == Ground.SELF;
    }

    /** Holds conversations with citizens. */
    public boolean holds() {
        return user.role() == Role.CASEWORKER;
    }

    /** Where the two meet; nothing where it goes without saying, or is a home that is protected from this reader. */
    public Optional<String> place(Conversation.Agreed agreed) {
        return agreed.place(homeHidden);
    }

    /** Where the conversations with this citizen lie for this reader. */
    public String address() {
        return address(mine(), citizen);
    }

    public String address(ConversationId conversation) {
        return address() + "/talks/" + conversation;
    }

    /** Where it lies as a meeting with several professionals. */
    public String meeting(ConversationId conversation) {
        return address() + "/meetings/" + conversation;
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
}
