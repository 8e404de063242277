package dk.roret.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Something to write in before a conversation or while it is held; each is saved by itself. */
public record Field(String name) {

    public static final Field SINCE = new Field("since");
    public static final Field MINUTES = new Field("minutes");
    public static final Field NO_NEXT = new Field("no-next");

    /** In characters as people count them. */
    public static final int LONGEST = 10_000;

    private static final Pattern OF_STAFF =
            Pattern.compile("since|minutes|no-next|(next|step)-(day|starts|channel|place|purpose|words|owner|due)");
    private static final Pattern OF_CITIZEN = Pattern.compile("prepare-[a-z]+(-[0-9a-z-]{1,60})?");

    static Field next(String part) {
        return new Field("next-" + part);
    }

    static Field step(String part) {
        return new Field("step-" + part);
    }

    static Field prepare(String part) {
        return new Field("prepare-" + part);
    }

    /** @return empty when it is no field of this side's */
    static Optional<Field> of(String name, boolean byCitizen) {
        return (byCitizen ? OF_CITIZEN : OF_STAFF).matcher(name).matches()
                ? Optional.of(new Field(name))
                : Optional.empty();
    }
}
