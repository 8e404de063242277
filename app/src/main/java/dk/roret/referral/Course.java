package dk.roret.referral;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has happened since an order began.
 *
 * @param attendance by day, the oldest first
 * @param deviations the newest first
 * @param halfway what was said when half the time had gone without progress, of the terms that hold; null where nothing was
 * @param reviews of all terms that have held, the oldest first
 * @param matters what it needs of whoever has the course today
 */
public record Course(
        SequencedMap<LocalDate, Came> attendance,
        List<Deviation> deviations,
        @Nullable String halfway,
        List<Review> reviews,
        Set<Matter> matters) {

    /** What an order needs of whoever has the course. */
    public enum Matter {
        ANSWER,
        REFUSED,
        NOT_STARTED,
        DEVIATION,
        NO_PROGRESS,
        REVIEW
    }

    /** How many days of each kind. */
    public Map<Came, Long> days() {
        Map<Came, Long> days = new EnumMap<>(Came.class);
        attendance.values().forEach(came -> days.merge(came, 1L, Long::sum));
        return days;
    }

    public long came() {
        return days().getOrDefault(Came.CAME, 0L);
    }

    public Optional<Review> review(Party party, @Nullable Integer revision) {
        return reviews.stream()
                .filter(review -> review.party() == party
                        && Integer.valueOf(review.revision()).equals(revision))
                .findFirst();
    }
}
