package dk.roret.desk;

import dk.roret.stage.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen's page shows beside what the citizen, benefit and plan modules tell.
 *
 * @param parallel what runs in parallel
 * @param due the hand-over that waits for the reader, the birthday that is near, and what orders need
 * @param questions of the citizen's that wait for an answer, the oldest first
 * @param department that the reader works in; null for none
 */
record CitizenOverview(
        List<Participation> parallel,
        Contacts contacts,
        List<Need> due,
        List<Question> questions,
        @Nullable String department) {}
