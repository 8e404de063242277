package dk.roret.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan, as it is told.
 *
 * @param version of the plan after the change
 * @param who the id of whoever made it
 * @param typist who typed it, when the citizen wrote it on paper
 * @param before what stood; null when nothing did
 */
public record Change(
        long id,
        int version,
        ChangeKind kind,
        UUID who,
        Step.Stamp stamp,
        @Nullable String typist,
        Said said,
        @Nullable Said before) {

    /**
     * What a step or a goal said.
     *
     * @param more a step's note, or when a goal should be reached
     */
    public record Said(
            String words, @Nullable String more, @Nullable LocalDate day) {}
}
