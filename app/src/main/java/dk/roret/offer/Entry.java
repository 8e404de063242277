package dk.roret.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of its own offer. Each saving is a version.
 *
 * @param content what happens there
 * @param targetGroups whom it is for
 * @param expects what it expects of whoever takes part
 * @param themes keys of the themes of progress that it can move
 * @param waitingWeeks how long one waits for a place, as of {@code at}; null where the provider has not said
 */
public record Entry(
        int revision,
        String content,
        @Nullable String targetGroups,
        @Nullable String expects,
        List<String> themes,
        @Nullable Integer waitingWeeks,
        Instant at,
        String by) {

    public Entry {
        themes = List.copyOf(themes);
    }
}
