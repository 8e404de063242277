package dk.roret.effect.register;

import dk.roret.effect.table.BadInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How those who began an offer are told apart, beside all of them together. The group is the one they began in. */
public sealed interface Breakdown {

    /** By what the register calls them. */
    record TargetGroup() implements Breakdown {}

    /** By the cohorts that the package describes; nobody is told apart where it describes none. */
    record Cohorts() implements Breakdown {}

    /** {@link #UNDER_30} or {@link #FROM_30}. */
    record Age() implements Breakdown {}

    /**
     * By when they began, in blocks of years at fixed places in the calendar; the first year of the block is its name.
     *
     * @param years in each block, 1 to 10
     */
    record Started(int years) implements Breakdown {
        public Started {
            if (years < 1 || years > 10) {
                throw new BadInput("--by: a block of years has 1 to 10, not " + years);
            }
        }
    }

    /** All offers of a type as if they were one, and nobody told apart in it. */
    record Type() implements Breakdown {}

    /**
     * One group alone, {@code chosen}: those who fit all that is said; null fits everybody.
     *
     * @param targetGroup they were in when they began
     * @param age {@code under_30} or {@code from_30}
     * @param from first day that the week they began in may begin on, {@code until} the last
     */
    record Only(
            @Nullable String targetGroup,
            @Nullable String age,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Breakdown {
        /** What the group is called. */
        public static final String CHOSEN = "chosen";

        private static Only of(String text) {
            var said = new HashMap<String, String>();
            for (var part : text.split(",", -1)) {
                var pair = part.split("=", 2);
                if (pair.length < 2 || said.put(pair[0], pair[1]) != null) {
                    throw new BadInput("--by only:" + text + ": say each thing once, as name=value");
                }
            }
            var only = new Only(
                    said.remove("target_group"),
                    said.remove("age"),
                    day(said.remove("from")),
                    day(said.remove("until")));
            if (!said.isEmpty()) {
                throw new BadInput("--by only: knows target_group, age, from and until, not "
                        + String.join(", ", new TreeSet<>(said.keySet())));
            }
            if (only.age != null && !List.of(UNDER_30, FROM_30).contains(only.age)) {
                throw new BadInput("--by only: age is under_30 or from_30, not " + only.age);
            }
            return only;
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new BadInput("--by only: " + text + " is not a date such as 2024-01-01", e);
            }
        }
    }

    /** Those who were under 30 when the week began that they began in. */
    String UNDER_30 = "under_30";

    /** All others. */
    String FROM_30 = "from_30";

    /**
     * @throws BadInput where it is none of {@code target_group}, {@code cohorts}, {@code age}, {@code started=YEARS}, {@code type} and
     *     {@code only:target_group=…,age=…,from=…,until=…}
     */
    static Breakdown of(String text) {
        return switch (text) {
            case "target_group" -> new TargetGroup();
            case "cohorts" -> new Cohorts();
            case "age" -> new Age();
            case "type" -> new Type();
            default -> {
                if (text.startsWith("only:")) {
                    yield Only.of(text.substring("only:".length()));
                }
                if (text.matches("started=\\d{1,3}")) {
                    yield new Started(Integer.parseInt(text.substring("started=".length())));
                }
                throw new BadInput("--by " + text
                        + " must be target_group, cohorts, age, type, started= and a number of years, or only:");
            }
        };
    }

    /** As results write it. */
    default String code() {
        return switch (this) {
            case TargetGroup() -> "target_group";
            case Cohorts() -> "cohorts";
            case Age() -> "age";
            case Started(int years) -> "started";
            case Type() -> "type";
            case Only only -> "only";
        };
    }
}
