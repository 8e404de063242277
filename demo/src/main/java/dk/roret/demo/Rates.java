package dk.roret.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a benefit pays for a full week before tax, by the dated rates of rates.csv. */
final class Rates {

    private static final double WEEKS_IN_MONTH = 52.0 / 12;
    private static final int HOURS_IN_WEEK = 37;

    private final Map<String, List<Rate>> rates = new HashMap<>();

    private record Rate(LocalDate from, double weekly) {}

    Rates() {
        for (Table.Row row : Table.read("rates.csv")) {
            double amount = row.number("amount");
            double weekly = switch (row.text("unit")) {
                case "month" -> amount / WEEKS_IN_MONTH;
                case "week" -> amount;
                case "hour" -> amount * HOURS_IN_WEEK;
                default -> throw new IllegalStateException("Unknown unit in rates.csv: " + row.text("unit"));
            };
            rates.computeIfAbsent(row.text("benefit") + "/" + row.text("household"), key -> new ArrayList<>())
                    .add(new Rate(LocalDate.parse(row.text("from")), weekly));
        }
    }

    /** The rate of the day, in kroner with two decimals. {@code share}: 1 for the full rate. */
    BigDecimal weekly(Situation benefit, Person person, boolean atHome, LocalDate day, double share) {
        double weekly = rate(rows(benefit, household(person, atHome, day)), day) * share;
        return BigDecimal.valueOf(weekly).setScale(2, RoundingMode.HALF_UP);
    }

    private static String household(Person person, boolean atHome, LocalDate day) {
        if (person.parent()) {
            return "parent";
        }
        int age = person.age(day.toEpochDay());
        if (age < 25 && atHome) {
            return "at_home";
        }
        return age < 30 ? "young" : "adult";
    }

    private List<Rate> rows(Situation benefit, String household) {
        String name = benefit == Situation.RESOURCE_COURSE ? Situation.JOB_CLARIFICATION.code() : benefit.code();
        for (String tried : List.of(household, "any", "adult", "young")) {
            List<Rate> rows = rates.get(name + "/" + tried);
            if (rows != null) {
                return rows;
            }
        }
        throw new IllegalStateException("rates.csv has no rate for " + name);
    }

    private static double rate(List<Rate> rows, LocalDate day) {
        double weekly = rows.getFirst().weekly();
        for (Rate row : rows) {
            if (!row.from().isAfter(day)) {
                weekly = row.weekly();
            }
        }
        return weekly;
    }
}
