package dk.roret.effect.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Curves for people and for spreadsheets. */
final class SurvivalText {
    private SurvivalText() {}

    static String write(Json json, Output format) {
        return switch (format) {
            case JSON -> json.toString();
            case CSV -> curves(json).csv();
            case TABLE -> table(json);
        };
    }

    /** One row per group and time, with the incidences of the causes beside it. */
    static Grid curves(Json json) {
        var step = List.of(
                "time",
                "at_risk",
                "events",
                "censored",
                "survival",
                "std_error",
                "lower",
                "upper",
                "cumulative_hazard");
        var head = new ArrayList<String>(List.of("group"));
        head.addAll(step);
        for (var cause : list(list(json, "groups").getFirst(), "causes")) {
            var name = "incidence_" + cause.get("cause");
            head.addAll(List.of(name, name + "_std_error", name + "_lower", name + "_upper"));
        }
        var grid = new Grid(head);
        for (var group : list(json, "groups")) {
            var times = list(group, "times");
            for (int i = 0; i < times.size(); i++) {
                var row = new ArrayList<@Nullable Object>();
                row.add(group.get("group"));
                for (var key : step) {
                    row.add(times.get(i).get(key));
                }
                for (var cause : list(group, "causes")) {
                    var incidence = list(cause, "times").get(i);
                    for (var key : List.of("incidence", "std_error", "lower", "upper")) {
                        row.add(incidence.get(key));
                    }
                }
                grid.add(row);
            }
        }
        return grid;
    }

    static String table(Json json) {
        var parts = new ArrayList<String>();
        parts.add(summary(json).table());
        var means = means(json);
        if (!means.isEmpty()) {
            parts.add(means.table());
        }
        var lost = timeLost(json);
        if (!lost.isEmpty()) {
            parts.add("Time lost to each cause\n" + lost.table());
        }
        var differences = Grid.of(
                list(json, "differences"),
                List.of("horizon", "minuend", "subtrahend", "value", "std_error", "lower", "upper"));
        if (!differences.isEmpty()) {
            parts.add("Difference between restricted means\n" + differences.table());
        }
        var tests = tests(json);
        if (!tests.isEmpty()) {
            parts.add("Are the groups alike?\n" + tests.table());
        }
        parts.add("Share still there\n" + curves(json).table());
        var dropped = Grid.of(list(json, "dropped"), List.of("reason", "rows"));
        if (!dropped.isEmpty()) {
            parts.add("Left out\n" + dropped.table());
        }
        return String.join("\n\n", parts);
    }

    private static Grid summary(Json json) {
        var grid =
                new Grid(List.of("group", "n", "events", "25% left", "50% left", "75% left", "50% lower", "50% upper"));
        for (var group : list(json, "groups")) {
            var quantiles = list(group, "quantiles");
            var row = new ArrayList<@Nullable Object>();
            row.add(group.get("group"));
            row.add(group.get("n"));
            row.add(group.get("events"));
            quantiles.forEach(quantile -> row.add(quantile.get("time")));
            row.add(quantiles.get(1).get("lower"));
            row.add(quantiles.get(1).get("upper"));
            grid.add(row);
        }
        return grid;
    }

    private static Grid means(Json json) {
        var grid = new Grid(List.of("group", "horizon", "restricted mean", "std_error", "beyond_last_time"));
        for (var group : list(json, "groups")) {
            for (var mean : list(group, "restricted_mean")) {
                var row = new ArrayList<@Nullable Object>();
                row.add(group.get("group"));
                for (var key : List.of("horizon", "value", "std_error", "beyond_last_time")) {
                    row.add(mean.get(key));
                }
                grid.add(row);
            }
        }
        return grid;
    }

    private static Grid timeLost(Json json) {
        var grid = new Grid(List.of("group", "cause", "horizon", "time lost", "std_error", "beyond_last_time"));
        for (var group : list(json, "groups")) {
            for (var cause : list(group, "causes")) {
                for (var lost : list(cause, "time_lost")) {
                    var row = new ArrayList<@Nullable Object>();
                    row.add(group.get("group"));
                    row.add(cause.get("cause"));
                    for (var key : List.of("horizon", "value", "std_error", "beyond_last_time")) {
                        row.add(lost.get(key));
                    }
                    grid.add(row);
                }
            }
        }
        return grid;
    }

    private static Grid tests(Json json) {
        var grid = new Grid(List.of("test", "chi_square", "df", "p_value", "ln_p"));
        addTest(grid, "log-rank", json.get("log_rank"));
        addTest(grid, "stratified log-rank", json.get("stratified_log_rank"));
        if (json.get("gray") != null) {
            list(json, "gray").forEach(test -> addTest(grid, "Gray, cause " + test.get("cause"), test));
        }
        return grid;
    }

    private static void addTest(Grid grid, String name, @Nullable Object test) {
        if (test instanceof Json result) {
            var row = new ArrayList<@Nullable Object>();
            row.add(name);
            for (var key : List.of("chi_square", "df", "p_value", "ln_p")) {
                row.add(result.get(key));
            }
            grid.add(row);
        }
    }

    static List<Json> list(Json json, String key) {
        var objects = new ArrayList<Json>();
        if (json.get(key) instanceof List<?> items) {
            items.forEach(item -> objects.add((Json) item));
        }
        return objects;
    }
}
