package dk.roret.web;

/** Whose Roret this is. */
public interface Municipality {

    String name();

    /** The number to call when something is wrong, as people write it. */
    String phone();

    /** True where everybody is made up and anyone may try to be anyone. */
    boolean demo();
}
