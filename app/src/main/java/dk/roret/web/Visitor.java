package dk.roret.web;

import java.util.UUID;

/** Whoever is signed in, as much as every page needs to know. */
public interface Visitor {

    /**
     * Of the citizen or the member of staff. Every form carries it, so that only its writer gets it back, and what the device
     * keeps is kept under it.
     */
    UUID id();

    String name();

    /** Key of the role's name in the texts, such as {@code access.role.caseworker}. */
    String roleText();
}
