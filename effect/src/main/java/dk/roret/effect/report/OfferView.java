package dk.roret.effect.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one offer. A part that nothing can be told about is null, or says why in its sentences. */
public record OfferView(
        String title,
        String lead,
        List<Fact> facts,
        Part stays,
        Part saved,
        Part exits,
        @Nullable Part kroner,
        @Nullable Groups groups,
        Part balance,
        boolean asTreated,
        String snapshot) {

    /** Figures with their table, and what they say. */
    public record Part(List<Figure> figures, @Nullable Grid table, List<String> says) {}

    /** @param narrow for a phone */
    public record Figure(@Nullable String heading, String wide, String narrow) {}

    /** Who gains most. */
    public record Groups(String head, String narrowHead, List<Overview.Row> rows, String says) {}
}
