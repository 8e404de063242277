package dk.roret.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice between texts that were written at the same time.
 *
 * @param revision of the text that is to stand; {@link #STANDING} for the one that does, {@link #BOTH} for all of them
 *     after each other
 * @param seen the highest revision that whoever chose could see
 */
record Choosing(Field field, int revision, int seen) {

    static final int STANDING = 0;
    static final int BOTH = -1;

    private static final Pattern SENT = Pattern.compile("([a-z0-9_.-]{1,80}):(-1|[0-9]{1,9}):([0-9]{1,9})");

    static Optional<Choosing> of(String sent) {
        Matcher parts = SENT.matcher(sent);
        return parts.matches()
                ? Field.of(parts.group(1), false)
                        .map(field ->
                                new Choosing(field, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }
}
