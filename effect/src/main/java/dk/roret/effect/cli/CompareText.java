package dk.roret.effect.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison for people and for spreadsheets. */
final class CompareText {
    private static final List<String> EFFECT = List.of(
            "method",
            "n_treated",
            "n_control",
            "matched_treated",
            "matched_control",
            "effective_n_control",
            "estimate",
            "std_error",
            "lower",
            "upper");

    private CompareText() {}

    static String write(Json json, Output format) {
        return switch (format) {
            case JSON -> json.toString();
            case CSV -> csv(json);
            case TABLE -> table(json);
        };
    }

    private static String csv(Json json) {
        if (isByGroup(json)) {
            return groups(json).csv();
        }
        return SurvivalText.list(json, "groups").isEmpty()
                ? effect(json).csv()
                : SurvivalText.curves(json).csv();
    }

    private static boolean isByGroup(Json json) {
        return json.get("comparisons") != null;
    }

    /** One line per group and horizon. */
    private static Grid groups(Json json) {
        var size = List.of("by", "n_treated", "n_control", "matched_treated", "matched_control", "effective_n_control");
        var difference = List.of("horizon", "value", "std_error", "lower", "upper");
        var head = new ArrayList<>(size);
        head.addAll(difference);
        head.addAll(List.of("log_rank_p_value", "max_smd_before", "max_smd_after", "mean_cost"));
        var grid = new Grid(head);
        for (var comparison : SurvivalText.list(json, "comparisons")) {
            var differences = SurvivalText.list(comparison, "differences");
            for (var line : differences.isEmpty() ? List.of(new Json()) : differences) {
                var row = new ArrayList<@Nullable Object>();
                size.forEach(key -> row.add(comparison.get(key)));
                difference.forEach(key -> row.add(line.get(key)));
                row.add(comparison.get("stratified_log_rank") instanceof Json test ? test.get("p_value") : null);
                row.add(largest(comparison, "smd_before"));
                row.add(largest(comparison, "smd_after"));
                row.add(comparison.get("mean_cost"));
                grid.add(row);
            }
        }
        return grid;
    }

    private static @Nullable Double largest(Json comparison, String key) {
        Double largest = null;
        for (var balance : SurvivalText.list(comparison, "balance")) {
            if (balance.get(key) instanceof Double difference) {
                largest = Math.max(Math.abs(difference), largest == null ? 0 : largest);
            }
        }
        return largest;
    }

    private static Grid effect(Json json) {
        return Grid.of(List.of(json), EFFECT);
    }

    private static String table(Json json) {
        var parts = new ArrayList<String>();
        parts.add(isByGroup(json) ? groups(json).table() : effect(json).table());
        var balance = Grid.of(SurvivalText.list(json, "balance"), List.of("covariate", "smd_before", "smd_after"));
        if (!balance.isEmpty()) {
            parts.add("Are the two groups alike? (differences in standard deviations)\n" + balance.table());
        }
        if (!SurvivalText.list(json, "groups").isEmpty()) {
            parts.add(SurvivalText.table(json));
        } else {
            var dropped = Grid.of(SurvivalText.list(json, "dropped"), List.of("reason", "rows"));
            if (!dropped.isEmpty()) {
                parts.add("Left out\n" + dropped.table());
            }
        }
        return String.join("\n\n", parts);
    }
}
