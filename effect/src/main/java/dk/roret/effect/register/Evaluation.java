package dk.roret.effect.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every offer of a register did, from spells and participations alone.
 *
 * @param snapshot found again in every result
 * @param dropped rows of the package that could not be used
 */
public record Evaluation(
        String snapshot, LocalDate from, LocalDate until, List<OfferEffect> effects, List<Dropped> dropped) {
    /** Rows that were left out, by reason. */
    public record Dropped(String reason, long rows) {}

    /** How much is worked out beside the estimates. */
    public enum Detail {
        ESTIMATES,
        /** {@link OfferEffect#courses()} too: for drawing, and for a year only. */
        COURSES
    }

    /** Told how far an evaluation has come, by several threads at once. */
    public interface Watcher {
        void comparing(int done, int offers);
    }

    private static final Watcher UNWATCHED = (done, offers) -> {};

    /** With the estimates alone, and nobody watching. */
    public static Evaluation of(Path folder, boolean asTreated) {
        return of(folder, asTreated, Detail.ESTIMATES, UNWATCHED);
    }

    /**
     * Reads a data package and evaluates every offer that somebody began, as a whole and for each target group.
     *
     * @param asTreated follow a comparison only until it begins the offer itself (never against now), instead of keeping
     *     it where it is (not now against now)
     * @throws dk.roret.effect.table.BadInput naming file, column and row
     */
    public static Evaluation of(Path folder, boolean asTreated, Detail detail, Watcher watcher) {
        return of(folder, asTreated, detail, watcher, null);
    }

    /** The same with the estimates alone, and hands over what each estimate was made of. */
    public static Evaluation of(Path folder, boolean asTreated, MatchedStart.Use use) {
        return of(folder, asTreated, Detail.ESTIMATES, UNWATCHED, use);
    }

    private static Evaluation of(
            Path folder, boolean asTreated, Detail detail, Watcher watcher, MatchedStart.@Nullable Use use) {
        var register = RegisterReader.read(folder);
        var weeks = new PersonWeeks(register);
        var everybody = new Everybody(weeks);
        var starts = register.startsByOffer();
        boolean courses = detail == Detail.COURSES;
        var done = new AtomicInteger();
        int offers = register.offers().size();
        watcher.comparing(0, offers);
        var effects = IntStream.range(0, offers)
                .parallel()
                .mapToObj(offer -> {
                    var trials =
                            new OfferTrials(register, weeks, everybody, offer, starts.get(offer), asTreated, courses, use);
                    var theirs = trials.effects();
                    watcher.comparing(done.incrementAndGet(), offers);
                    return theirs;
                })
                .toList();
        var all = new ArrayList<OfferEffect>();
        effects.forEach(all::addAll);
        return new Evaluation(
                register.snapshot(),
                register.weeks().first(),
                register.weeks().monday(register.weeks().seen()).minusDays(1),
                List.copyOf(all),
                register.dropped().stream()
                        .map(d -> new Dropped(d.reason(), d.rows()))
                        .toList());
    }
}
