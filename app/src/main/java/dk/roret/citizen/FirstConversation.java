package dk.roret.citizen;

import dk.roret.access.Look;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The first conversation of somebody who is taking a course over. Conversations lie above the course, and tell of
 * theirs.
 */
public interface FirstConversation {

    /** The day of the first that the one who looks has held with the citizen and shared the minutes of since then. */
    Optional<LocalDate> noted(Look look, Instant since);

    /** Address of the page where they agree, hold and note one. */
    String address(Look look);
}
