package dk.roret.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the law closes, and when, in weeks of the municipality (law.csv). */
final class Law {

    /** Old-age pension in the years that the demo covers (recalled: 67 since July 2022). */
    static final int PENSION_AGE = 67;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<Situation, Change> changes = new EnumMap<>(Situation.class);
    private final int reformWeek;
    private final LocalDate reform;

    private record Change(int closed, int ends, @Nullable Situation goesOnAs) {}

    Law(Weeks weeks) {
        LocalDate latestEnd = LocalDate.MIN;
        for (Table.Row row : Table.read("law.csv")) {
            String ends = row.textOrNull("ends");
            String goesOnAs = row.textOrNull("goes_on_as");
            changes.put(
                    Situation.named(row.text("benefit")),
                    new Change(
                            weeks.weekOfChange(LocalDate.parse(row.text("closed_to_new"))),
                            ends == null ? NEVER : weeks.weekOfChange(LocalDate.parse(ends)),
                            goesOnAs == null ? null : Situation.named(goesOnAs)));
            if (ends != null) {
                latestEnd = LocalDate.parse(ends);
            }
        }
        reform = latestEnd;
        reformWeek = weeks.weekOfChange(latestEnd);
    }

    /** The benefit that somebody goes on to in this week because the law ends theirs; null: none. */
    @Nullable
    Situation endsInto(Situation benefit, int week) {
        Change change = changes.get(benefit);
        return change != null && week >= change.ends ? change.goesOnAs : null;
    }

    boolean isClosed(Situation benefit, int week) {
        Change change = changes.get(benefit);
        return change != null && week >= change.closed;
    }

    /** The day of the changes in a week that the law has set a day in; null in every other week. */
    @Nullable
    LocalDate dayOfChange(int week) {
        return week == reformWeek ? reform : null;
    }
}
