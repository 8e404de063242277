package dk.roret.citizen;

/** What people are called in running text. */
public final class FirstName {

    private FirstName() {}

    /** The first word of a name. */
    public static String of(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
