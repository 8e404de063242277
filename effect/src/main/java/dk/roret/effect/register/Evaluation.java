package dk.roret.effect.register;

import dk.roret.effect.table.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What every offer of a register did, from spells and participations alone.
 *
 * @param snapshot found again in every result
 * @param crowds who stands behind each of the effects, in the same order
 * @param dropped rows of the package that could not be used
 */
public record Evaluation(
        String snapshot,
        LocalDate from,
        LocalDate until,
        List<OfferEffect> effects,
        List<Crowd> crowds,
        List<Dropped> dropped) {
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
        return of(read(folder), asTreated, detail, watcher, null);
    }

    /**
     * Reads a data package once and evaluates it for each of some breakdowns, with the estimates alone.
     *
     * @throws dk.roret.effect.table.BadInput naming file, column and row
     */
    public static Map<Breakdown, Evaluation> each(
            Path folder, boolean asTreated, Collection<Breakdown> by, Watcher watcher) {
        return each(read(folder), asTreated, Detail.ESTIMATES, by, watcher);
    }

    /** The same for one breakdown, where the rows lie in files or, with an engine, on a cluster. */
    public static Evaluation by(
            Breakdown by, Path folder, @Nullable Engine cluster, boolean asTreated, Detail detail, Watcher watcher) {
        var register = cluster == null ? read(folder) : RegisterReader.read(new DataPackage(folder), cluster);
        return Objects.requireNonNull(
                each(register, asTreated, detail, List.of(by), watcher).get(by));
    }

    /**
     * The same where the rows lie on a cluster; the description says which days it sees.
     *
     * @param folder with {@code datapackage.json}
     * @param cluster with a table for each resource, of its name
     */
    public static Evaluation of(Path folder, Engine cluster, boolean asTreated, Detail detail, Watcher watcher) {
        return of(RegisterReader.read(new DataPackage(folder), cluster), asTreated, detail, watcher, null);
    }

    /** The same as files, and hands over what each estimate was made of. */
    public static Evaluation of(Path folder, boolean asTreated, Detail detail, Watcher watcher, MatchedStart.Use use) {
        return of(read(folder), asTreated, detail, watcher, use);
    }

    static Evaluation of(Register register, boolean asTreated) {
        return of(register, asTreated, Detail.ESTIMATES, UNWATCHED, null);
    }

    /** Lets go of the files before the work begins. */
    static Register read(Path folder) {
        var description = new DataPackage(folder);
        try (var files = description.tables(RegisterReader.tables(description))) {
            return RegisterReader.read(description, files);
        }
    }

    private static Evaluation of(
            Register register, boolean asTreated, Detail detail, Watcher watcher, MatchedStart.@Nullable Use use) {
        var weeks = new PersonWeeks(register);
        var by = Grouping.of(new Breakdown.TargetGroup(), register, weeks);
        return new Pass(weeks, new Everybody(weeks), asTreated, detail, use).of(register, by, watcher);
    }

    private static Map<Breakdown, Evaluation> each(
            Register register, boolean asTreated, Detail detail, Collection<Breakdown> by, Watcher watcher) {
        var weeks = new PersonWeeks(register);
        var pass = new Pass(weeks, new Everybody(weeks), asTreated, detail, null);
        var all = new LinkedHashMap<Breakdown, Evaluation>();
        for (var one : by) {
            var people = one instanceof Breakdown.Type ? register.byType() : register;
            all.put(one, pass.of(people, Grouping.of(one, people, weeks), watcher));
        }
        return all;
    }

    /** Once through all offers. */
    private record Pass(
            PersonWeeks weeks, Everybody everybody, boolean asTreated, Detail detail, MatchedStart.@Nullable Use use) {
        Evaluation of(Register register, Grouping by, Watcher watcher) {
            var starts = register.startsByOffer();
            boolean courses = detail == Detail.COURSES;
            var done = new AtomicInteger();
            int offers = register.offers().size();
            watcher.comparing(0, offers);
            var told = IntStream.range(0, offers)
                    .parallel()
                    .mapToObj(offer -> {
                        var trials = new OfferTrials(
                                register, weeks, everybody, by, offer, starts.get(offer), asTreated, courses, use);
                        var theirs = trials.effects();
                        watcher.comparing(done.incrementAndGet(), offers);
                        return theirs;
                    })
                    .toList();
            var all = new ArrayList<OfferTrials.Told>();
            told.forEach(all::addAll);
            return new Evaluation(
                    register.snapshot(),
                    register.weeks().first(),
                    register.weeks().monday(register.weeks().seen()).minusDays(1),
                    all.stream().map(OfferTrials.Told::effect).toList(),
                    all.stream().map(OfferTrials.Told::crowd).toList(),
                    register.dropped().stream()
                            .map(d -> new Dropped(d.reason(), d.rows()))
                            .toList());
        }
    }
}
