package dk.roret.progress;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.citizen.AboutCitizen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A citizen's progress as one reader sees it.
 *
 * @param reader id of the citizen or the member of staff who reads
 * @param mine the reader is the citizen
 * @param mayWrite the reader may measure and choose
 * @param believes the reader is asked about their own belief, and sees what was answered
 * @param firstName of the citizen; empty where it is protected from this reader
 * @param chosen the themes that the citizen works on
 * @param others themes that were measured, and are not chosen now
 * @param happenings the newest first
 */
public record ProgressView(
        CitizenId citizen,
        UUID reader,
        boolean mine,
        boolean mayWrite,
        boolean believes,
        Optional<String> firstName,
        List<ThemeView> chosen,
        List<ThemeView> others,
        History history,
        Catalogue catalogue,
        List<Happening> happenings,
        LocalDate today)
        implements AboutCitizen {

    /** Where it lies for this reader: {@code /progress}, or {@code /progress/<citizen>}. */
    public String address() {
        return address(mine, citizen);
    }

    static String address(Look look) {
        return address(look.byCitizen(), look.citizen());
    }

    private static String address(boolean mine, CitizenId citizen) {
        return mine ? "/progress" : "/progress/" + citizen;
    }

    /**
     * The answers that this reader may see on the page with everything: leaders see professionals' own belief in group
     * figures only, the citizen has a right to it, and those who work with the citizen are asked about theirs.
     */
    public List<Measurement.Mark> shown(Measurement measurement) {
        return measurement.marks().stream()
                .filter(mark -> mine
                        || believes
                        || !mark.indicator().theme().equals(catalogue.belief().theme()))
                .toList();
    }

    /** Whether the reader wrote it, and may put it right. */
    public boolean mayCorrect(Measurement measurement) {
        return mayWrite && measurement.who().equals(reader);
    }

    /** What professionals have said of their own belief. */
    public List<Series> beliefs() {
        return Series.of(history, catalogue.belief().theme());
    }
}
