package dk.roret.effect.cli;

import java.util.ArrayList;
import java.util.List;

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
            case CSV ->
                SurvivalText.list(json, "groups").isEmpty()
                        ? effect(json).csv()
                        : SurvivalText.curves(json).csv();
            case TABLE -> table(json);
        };
    }

    private static Grid effect(Json json) {
        return Grid.of(List.of(json), EFFECT);
    }

    private static String table(Json json) {
        var parts = new ArrayList<String>();
        parts.add(effect(json).table());
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
