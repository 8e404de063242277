package dk.roret.effect.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * Reads a data package and evaluates every offer that somebody began, as a whole and for each target group.
     *
     * @param asTreated follow a comparison only until it begins the offer itself (never against now), instead of keeping
     *     it where it is (not now against now)
     * @throws dk.roret.effect.table.BadInput naming file, column and row
     */
    public static Evaluation of(Path folder, boolean asTreated) {
        return of(RegisterReader.read(folder), asTreated);
    }

    static Evaluation of(Register register, boolean asTreated) {
        var weeks = new PersonWeeks(register);
        var everybody = new Everybody(weeks);
        var starts = register.startsByOffer();
        var effects = IntStream.range(0, register.offers().size())
                .parallel()
                .mapToObj(offer ->
                        new OfferTrials(register, weeks, everybody, offer, starts.get(offer), asTreated).effects())
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
