package dk.roret.effect.compare;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.Difference;
import dk.roret.effect.Group;
import dk.roret.effect.Influence;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.table.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Coarsened exact matching (Iacus, King and Porro 2012): people are compared within strata of the keys. A stratum counts
 * when it has both arms; its controls together weigh as much as its treated, up to a constant that keeps their number.
 *
 * <p>Strata are counted first; then rows are grouped by the two counts of their stratum, which is all a weight depends on.
 */
public final class Matching implements Comparison {
    private final Engine engine;
    private final Size size;

    /**
     * @param engine with a table {@code used} that has a column {@code treated} of 0 and 1
     * @param keys SQL over {@code used}: what must be alike; none makes one stratum of all
     */
    public Matching(Engine engine, List<String> keys) {
        this.engine = engine;
        String key = keys.isEmpty()
                ? "0"
                : String.join(" || '|' || ", keys.stream().map(Matching::text).toList());
        engine.run("CREATE VIEW keyed AS SELECT *, " + key + " AS stratum FROM used");
        engine.run("CREATE TABLE strata AS SELECT stratum, sum(CASE WHEN treated = 1 THEN 1 ELSE 0 END) AS nt,"
                + " sum(CASE WHEN treated = 1 THEN 0 ELSE 1 END) AS nc FROM keyed GROUP BY stratum");
        engine.run("CREATE VIEW matched AS SELECT keyed.*, CAST(nt AS BIGINT) AS nt, CAST(nc AS BIGINT) AS nc"
                + " FROM keyed JOIN strata ON keyed.stratum = strata.stratum");
        size = count();
    }

    /** Separated so that "1|2" beside "3" is not "1" beside "2|3". */
    private static String text(String key) {
        return "replace(replace(CAST(" + key + " AS VARCHAR), '\\', '\\\\'), '|', '\\|')";
    }

    private Size count() {
        var n = new long[4];
        var sums = new double[2];
        engine.each("SELECT nt, nc, count(*) FROM strata GROUP BY nt, nc ORDER BY nt, nc", line -> {
            long treated = line.whole(1) * line.whole(3);
            long controls = line.whole(2) * line.whole(3);
            boolean both = treated > 0 && controls > 0;
            n[0] += treated;
            n[1] += controls;
            n[2] += both ? treated : 0;
            n[3] += both ? controls : 0;
        });
        engine.each("SELECT nt, nc, count(*) FROM strata GROUP BY nt, nc ORDER BY nt, nc", line -> {
            if (line.whole(1) > 0 && line.whole(2) > 0) {
                double weight = (double) line.whole(1) / line.whole(2);
                sums[0] += weight * line.whole(2) * line.whole(3);
                sums[1] += weight * weight * line.whole(2) * line.whole(3);
            }
        });
        return new Size(n[0], n[1], n[2], n[3], Comparison.effective(sums[0], sums[1]));
    }

    private double weight(boolean treated, long nt, long nc) {
        if (nt == 0 || nc == 0) {
            return 0;
        }
        return treated ? 1 : (double) nt / nc * size.matchedControls() / size.matchedTreated();
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public @Nullable Effect effect() {
        return new WeightedMeans(observations("outcome")).withHc1();
    }

    @Override
    public Balance balance(String field) {
        return Balance.of(observations(field));
    }

    private List<Observation> observations(String field) {
        var observations = new ArrayList<Observation>();
        String by = "treated, nt, nc, " + field;
        engine.each("SELECT " + by + ", count(*) FROM matched GROUP BY " + by + " ORDER BY " + by, line -> {
            boolean treated = line.number(1) == 1;
            observations.add(new Observation(
                    treated, weight(treated, line.whole(2), line.whole(3)), line.number(4), line.whole(5)));
        });
        return observations;
    }

    @Override
    public List<Group> groups() {
        var control = new ArrayList<Cell>();
        var treated = new ArrayList<Cell>();
        String by = "treated, until, cause, nt, nc";
        engine.each(
                "SELECT " + by + ", count(*) FROM matched WHERE nt > 0 AND nc > 0 GROUP BY " + by + " ORDER BY " + by,
                line -> {
                    boolean isTreated = line.number(1) == 1;
                    (isTreated ? treated : control)
                            .add(Cell.weighted(
                                    Cell.FROM_THE_BEGINNING,
                                    line.number(2),
                                    (int) line.number(3),
                                    weight(isTreated, line.whole(4), line.whole(5)),
                                    line.whole(6)));
                });
        return List.of(
                new Group("control", new Counts(control, true)), new Group("treated", new Counts(treated, true)));
    }

    /** The outcome in every stratum, in the order of their keys. */
    public StratumMeans means() {
        var values = new TreeMap<String, List<Observation>>();
        String by = "stratum, treated, outcome";
        engine.each(
                "SELECT " + by + ", count(*) FROM matched GROUP BY " + by + " ORDER BY " + by,
                line -> values.computeIfAbsent(line.text(1), key -> new ArrayList<>())
                        .add(new Observation(line.number(2) == 1, 1, line.number(3), line.whole(4))));
        return new StratumMeans(values.entrySet().stream()
                .map(stratum -> new StratumMeans.Stratum(
                        stratum.getKey(), moments(stratum.getValue(), true), moments(stratum.getValue(), false)))
                .toList());
    }

    private static StratumMeans.InArm moments(List<Observation> observations, boolean treated) {
        long n = 0;
        double mean = 0;
        double squares = 0;
        for (var o : observations) {
            if (o.treated() == treated) {
                n += o.rows();
                double move = o.value() - mean;
                mean += move * o.rows() / n;
                squares += o.rows() * move * (o.value() - mean);
            }
        }
        return new StratumMeans.InArm(n, n == 0 ? null : (Double) mean, n < 2 ? null : (Double) (squares / (n - 1)));
    }

    /** Treated minus controls: the restricted mean, with the error clustered by stratum. */
    public @Nullable Difference restrictedMeanByStratum(double horizon) {
        if (size.matchedTreated() == 0) {
            return null;
        }
        var groups = groups();
        var control = new Moves(groups.getFirst().counts(), horizon);
        var inTreatment = new Moves(groups.getLast().counts(), horizon);
        var byStratum = new TreeMap<String, Double>();
        String by = "stratum, treated, until, cause, nt, nc";
        engine.each(
                "SELECT " + by + ", count(*) FROM matched WHERE nt > 0 AND nc > 0 GROUP BY " + by + " ORDER BY " + by,
                line -> {
                    boolean isTreated = line.number(2) == 1;
                    double move = (isTreated ? inTreatment : control).of(line.number(3), (int) line.number(4));
                    double weight = weight(isTreated, line.whole(5), line.whole(6)) * line.whole(7);
                    byStratum.merge(line.text(1), (isTreated ? 1 : -1) * weight * move, Double::sum);
                });
        double squares =
                byStratum.values().stream().mapToDouble(move -> move * move).sum();
        return new Difference(inTreatment.mean - control.mean, Math.sqrt(squares));
    }

    /** How much one person in a cell moves the restricted mean. */
    private static final class Moves {
        private final Map<Cell, Double> moves = new HashMap<>();
        private final double mean;

        Moves(Counts counts, double horizon) {
            mean = KaplanMeier.of(counts).area(horizon);
            var influence = Influence.onRestrictedMean(counts, horizon);
            for (int i = 0; i < influence.length; i++) {
                var cell = counts.cells().get(i);
                moves.put(Cell.people(cell.time(), cell.cause(), 1), influence[i]);
            }
        }

        double of(double time, int cause) {
            return moves.getOrDefault(Cell.people(time, cause, 1), 0.0);
        }
    }
}
