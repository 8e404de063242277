package dk.roret.web;

import java.util.UUID;

/** Whoever is signed in, as much as every page needs to know. */
public interface Visitor {

    /** What the device keeps is kept under it, so that nobody else is shown it. */
    UUID id();

    String name();

    /** Key of the role's name in the texts, such as {@code access.role.caseworker}. */
    String roleText();
}
