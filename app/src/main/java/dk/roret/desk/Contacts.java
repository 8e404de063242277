package dk.roret.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody talks with a citizen.
 *
 * @param next null when none is agreed
 * @param held the days of the conversations that were held, the oldest first
 * @param noNext why no next contact was agreed at the last one; null where nothing was said
 */
public record Contacts(
        @Nullable Contact next,
        List<LocalDate> held,
        @Nullable String noNext) {

    /** For a page that does not tell of conversations. */
    static final Contacts NOT_SHOWN = new Contacts(null, List.of(), null);
}
