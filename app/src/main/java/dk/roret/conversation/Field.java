package dk.roret.conversation;

import dk.roret.progress.Answer;
import dk.roret.progress.Indicator;
import dk.roret.segment.Fact;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something to write in before a conversation or while it is held; each is saved by itself. */
public record Field(String name) {

    public static final Field SINCE = new Field("since");
    public static final Field MINUTES = new Field("minutes");
    public static final Field NO_NEXT = new Field("no-next");

    /** Begins the names of the marks that the citizen sets on the screen, at home, and that a professional sets. */
    public static final String CITIZEN = "citizen";

    public static final String HOME = "home";
    public static final String STAFF = "staff";

    /** In characters as people count them. */
    public static final int LONGEST = 10_000;

    private static final String GUIDE = "guide-";

    private static final String INDICATOR = "\\.[0-9a-z_-]{1,60}\\.[0-9]{1,6}";

    /** Nothing but what the guide asks, so that there is nowhere to write what group somebody is like. */
    private static final String IN_GUIDE = Stream.concat(
                    Fact.asked().map(Fact::code), Stream.of(Told.values()).map(Told::code))
            .collect(Collectors.joining("|", GUIDE + "(", ")"));

    private static final Pattern OF_STAFF =
            Pattern.compile("since|minutes|no-next|" + IN_GUIDE + "|difference-[0-9a-z_-]{1,60}"
                    + "|next-(day|starts|channel|place|purpose)|step-(words|owner|due)|(citizen|staff)" + INDICATOR);
    private static final Pattern PICKED =
            Pattern.compile("next-(day|starts|channel)|step-(owner|due)|(citizen|staff)" + INDICATOR);
    private static final Pattern OF_CITIZEN = Pattern.compile("prepare-[a-z]+(-[0-9a-z_-]{1,60})?|home" + INDICATOR);

    static Field next(String part) {
        return new Field("next-" + part);
    }

    static Field step(String part) {
        return new Field("step-" + part);
    }

    static Field prepare(String part) {
        return new Field("prepare-" + part);
    }

    /** In the guide to the first conversation. */
    static Field guide(String part) {
        return new Field(GUIDE + part);
    }

    /** The answer in the guide to a question that the municipality's rules may ask about. */
    public static Field of(Fact fact) {
        return guide(fact.code());
    }

    /** Of the guide, which can be finished after the conversation: nothing of it stands in the minutes. */
    boolean inGuide() {
        return name.startsWith(GUIDE);
    }

    /** What made the difference in a theme, in the citizen's own words. */
    static Field difference(String theme) {
        return new Field("difference-" + theme);
    }

    static Field mark(String who, Indicator indicator) {
        return new Field(Answer.field(who, indicator));
    }

    /** A mark that was set on the screen, of either side. */
    boolean isMark() {
        return name.startsWith(CITIZEN + ".") || name.startsWith(STAFF + ".");
    }

    /** Of the citizen's mark on the screen, where they set it at home: it is shown until it is set here. */
    Optional<Field> atHome() {
        return name.startsWith(CITIZEN + ".")
                ? Optional.of(new Field(HOME + name.substring(CITIZEN.length())))
                : Optional.empty();
    }

    /**
     * Whether two who write at the same time both keep their text until somebody chooses. Of marks, days and what else is
     * picked the latest counts, and so it does of what the citizen writes at home, on whatever device.
     */
    boolean keepsBoth() {
        return OF_STAFF.matcher(name).matches() && !PICKED.matcher(name).matches();
    }

    /** @return empty when it is no field of this side's */
    static Optional<Field> of(String name, boolean byCitizen) {
        return (byCitizen ? OF_CITIZEN : OF_STAFF).matcher(name).matches()
                ? Optional.of(new Field(name))
                : Optional.empty();
    }
}
