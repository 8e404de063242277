package dk.roret.effect.compare;

import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Code;
import dk.roret.effect.table.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the strata of all groups, group by group.
 *
 * @param sql the number of a row's stratum
 * @param from what to read from in order to find it
 * @param first the first stratum of each group, and the end of the last
 */
record StratumKey(String sql, String from, int[] first) {
    /** Up to here, combinations that do not occur cost less than listing those that do. */
    private static final int FEW = 1 << 24;

    /** @param keys what must be alike within a group */
    static StratumKey of(Engine engine, Code group, List<Code> keys, String from) {
        var sql = new StringBuilder(group.sql());
        long combinations = 1;
        try {
            for (var key : keys) {
                combinations = Math.multiplyExact(combinations, key.size());
                sql.insert(0, '(')
                        .append(") * ")
                        .append(key.size())
                        .append(" + ")
                        .append(key.sql());
            }
            Math.multiplyExact(combinations, group.size());
        } catch (ArithmeticException e) {
            throw new BadInput(
                    "--match: the values can be combined in more than 10^18 ways. Cut them more coarsely.", e);
        }
        return combinations <= FEW / group.size()
                ? everyCombination(group.size(), (int) combinations, sql.toString(), from)
                : listed(engine, group.size(), combinations, sql.toString(), from);
    }

    private static StratumKey everyCombination(int groups, int combinations, String sql, String from) {
        var first = new int[groups + 1];
        for (int g = 0; g <= groups; g++) {
            first[g] = g * combinations;
        }
        return new StratumKey(sql, from, first);
    }

    private static StratumKey listed(Engine engine, int groups, long combinations, String sql, String from) {
        engine.run("CREATE TABLE strata AS SELECT combination, row_number() OVER (ORDER BY combination) - 1 AS stratum"
                + " FROM (SELECT DISTINCT " + sql + " AS combination FROM " + from + ")");
        var sizes = new ArrayList<int[]>();
        engine.each(
                "SELECT combination // " + combinations + " AS g, count(*) FROM strata GROUP BY g ORDER BY g",
                line -> sizes.add(new int[] {(int) line.whole(1), (int) line.whole(2)}));
        var first = new int[groups + 1];
        sizes.forEach(size -> first[size[0] + 1] = size[1]);
        for (int g = 0; g < groups; g++) {
            first[g + 1] += first[g];
        }
        return new StratumKey("stratum", from + " JOIN strata ON combination = " + sql, first);
    }

    int strata() {
        return first[first.length - 1];
    }
}
