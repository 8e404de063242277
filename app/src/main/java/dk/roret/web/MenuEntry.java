package dk.roret.web;

import java.util.function.Predicate;

/**
 * One place in the main menu. A module contributes its own as a bean.
 *
 * @param order places come in this order, lowest first
 * @param text key of the words, the same as the heading of the page
 * @param shownTo whom the place is for; whether they may see it is decided by the page itself
 */
public record MenuEntry(int order, String address, String text, Predicate<Visitor> shownTo) {}
