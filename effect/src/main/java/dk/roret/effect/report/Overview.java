package dk.roret.effect.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page: every offer beside the others, grouped by what is known of it. */
public record Overview(
        String title,
        String lead,
        List<Fact> facts,
        String head,
        String narrowHead,
        List<Section> sections,
        @Nullable String tooFew,
        List<Key> keys,
        List<String> certainty,
        List<String> rests,
        boolean asTreated,
        String snapshot) {

    /** Whether the table says what comes back for each krone. */
    public boolean kroner() {
        return sections.stream().flatMap(section -> section.rows().stream()).anyMatch(row -> row.back() != null);
    }

    /** Offers with the same verdict; {@code gap} lets the zero line run on beside their name. */
    public record Section(String name, String narrowHead, String gap, String narrowGap, List<Row> rows) {}

    /**
     * @param offer as the register calls it
     * @param address of its own page; empty where it has none
     * @param why what stands under the verdict
     * @param kind of verdict, as its icon is called
     * @param back null where the table says nothing of kroner
     */
    public record Row(
            String offer,
            String name,
            String address,
            String counts,
            String verdict,
            String why,
            String kind,
            String figure,
            String narrow,
            String weeks,
            String interval,
            @Nullable Back back) {}

    /** What comes back to the municipality for each krone, and between what and what, or why nobody can say. */
    public record Back(String value, String interval) {}

    /** How one shape of the figure is read. */
    public record Key(String figure, String words) {}
}
