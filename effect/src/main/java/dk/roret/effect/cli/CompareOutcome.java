package dk.roret.effect.cli;

import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the treated and the others are compared by: means, or curves. */
final class CompareOutcome {
    @Option(names = "--outcome", required = true, paramLabel = "Y", description = "compare the means of this (SQL)")
    @Nullable
    String mean;

    @ArgGroup(exclusive = false)
    @Nullable
    Times times;

    List<Field> fields() {
        return times == null
                ? List.of(new Field("outcome", "--outcome", String.valueOf(mean), Kind.NUMBER))
                : List.of(times.until(), times.exit.field());
    }

    static final class Times {
        @Option(
                names = "--time",
                required = true,
                paramLabel = "T",
                description = "or the curves: when they left or were last seen (SQL)")
        @SuppressWarnings("NullAway.Init")
        private String time;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init")
        SurvivalCommand.Exit exit;

        Field until() {
            return new Field("until", "--time", time, Kind.TIME);
        }
    }
}
