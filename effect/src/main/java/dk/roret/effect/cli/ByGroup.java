package dk.roret.effect.cli;

import dk.roret.effect.Limits;
import dk.roret.effect.compare.MatchedGroup;
import dk.roret.effect.compare.MatchedTable;
import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Code;
import dk.roret.effect.table.Codes;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import dk.roret.effect.table.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matched comparison of curves for each value of {@code --by}.
 *
 * @param causes whether the kinds of exit are told apart
 */
record ByGroup(
        Field group,
        Field until,
        Field cause,
        @Nullable Field cost,
        Traits traits,
        boolean causes,
        List<Double> at,
        List<Double> horizons,
        Limits limits) {
    static Field group(String expression) {
        return new Field("people", "--by", expression, Kind.TEXT);
    }

    static Field cost(String expression) {
        return new Field("cost", "--cost", expression, Kind.NUMBER);
    }

    List<MatchedGroup> count(DuckDb engine, Rows rows, int threads) {
        var codes = new Codes(engine, rows);
        var matched = traits.codes(codes, engine);
        var table = new MatchedTable(
                codes,
                codes.of(group),
                matched.keys(),
                Code.bins("treated", 2),
                codes.of(until),
                codes.of(cause),
                matched.covariates(),
                cost == null ? null : codes.of(cost));
        return table.groups(engine, rows.size(), threads);
    }

    List<Json> estimate(List<MatchedGroup> groups) {
        return groups.parallelStream().map(this::comparison).toList();
    }

    private Json comparison(MatchedGroup group) {
        var json = new Json().put("by", group.name());
        CompareCommand.putSize(json, group.size(), null);
        json.put("strata", group.strata())
                .put("strata_matched", group.strataMatched())
                .put("balance", traits.balance(group.balance()));
        new Curves(group.curves(), causes, at, horizons, limits).putInto(json);
        var logRank = group.logRank();
        return json.put(
                        "stratified_log_rank",
                        SurvivalCommand.test(logRank.result())
                                .put("observed", logRank.observed(1))
                                .put("expected", logRank.expected(1))
                                .put("variance", logRank.variance(1)))
                .put("mean_cost", group.meanCost());
    }

    static void check(CompareCommand.Method method, boolean means) {
        if (method != CompareCommand.Method.CEM || means) {
            throw new BadInput("--by compares curves within groups by matching: give --time, and --event or --cause,"
                    + " and leave out --outcome and --method");
        }
    }
}
