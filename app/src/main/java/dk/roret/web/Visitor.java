package dk.roret.web;

/** Whoever is signed in, as much as every page needs to know. */
public interface Visitor {

    String name();

    /** Key of the role's name in the texts, such as {@code access.role.caseworker}. */
    String roleText();
}
