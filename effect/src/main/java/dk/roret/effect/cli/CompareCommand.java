package dk.roret.effect.cli;

import dk.roret.effect.compare.Comparison;
import dk.roret.effect.compare.Effect;
import dk.roret.effect.compare.Matching;
import dk.roret.effect.compare.Propensity;
import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import dk.roret.effect.table.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "The effect on those who were treated, compared with people like them.",
        footer = {
            "",
            "Example:",
            "  printf 'mentor,sex,age,weeks\\n1,f,24,9\\n0,f,22,14\\n0,f,25,16\\n1,m,41,20\\n0,m,47,31\\n' > people.csv",
            "  ./roret effect compare people.csv --treated mentor --outcome weeks --match 'age:30,sex'",
            "",
            "One line for each offer, of curves and mean weeks:",
            "  printf 'offer,began,sex,weeks,exit\\nA,1,f,9,1\\nA,0,f,14,2\\nB,1,m,20,1\\nB,0,m,31,0\\n' > spells.csv",
            "  ./roret effect compare spells.csv --by offer --treated began --time weeks --cause exit --match sex"
                    + " --horizon 13"
        })
final class CompareCommand implements Callable<Integer> {
    /** How the comparison is made. */
    enum Method {
        CEM,
        IPW,
        DR
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "one or more .csv, .csv.gz or .parquet, stacked by column name; with several the column file is"
                            + " the name of the file")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--treated", required = true, paramLabel = "T", description = "1 treated, 0 not (SQL)")
    @SuppressWarnings("NullAway.Init")
    private String treated;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private CompareOutcome outcome;

    @Option(names = "--horizon", paramLabel = "TIMES", description = "mean time until these horizons, such as 26,52")
    private String horizon = "";

    @Option(names = "--at", paramLabel = "TIMES", description = "show the curves at these times only")
    private String at = "";

    @Option(
            names = "--conf",
            paramLabel = "log-log|plain",
            description = "how intervals are put around curves (default: log-log)")
    private String conf = "log-log";

    @Option(
            names = "--match",
            paramLabel = "COLUMNS",
            description =
                    "what must be alike, such as 'age:20|25|30,sex': cut points open to the right, age:auto equally spaced bins, the others exactly")
    private String match = "";

    @Option(
            names = "--covariates",
            paramLabel = "LIST",
            description = "terms of the models for ipw and dr, beside an intercept, such as 'age,age*age' (SQL)")
    private String covariates = "";

    @Option(
            names = "--method",
            paramLabel = "cem|ipw|dr",
            description = "matching, weights, or doubly robust (default: cem)")
    private Method method = Method.CEM;

    @Option(
            names = "--trim",
            paramLabel = "A",
            description = "with ipw and dr: leave out who have a probability below A or above 1-A")
    private double trim;

    @Option(
            names = "--by",
            paramLabel = "G",
            description = "one comparison of curves within each group, such as the offer (SQL)")
    private @Nullable String by;

    @Option(names = "--cost", paramLabel = "K", description = "with --by: what a treated row costs, for its mean (SQL)")
    private @Nullable String cost;

    @Option(names = "--threads", paramLabel = "N", description = "work on so many at once (default: every core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--where", paramLabel = "SQL", description = "only these rows")
    private @Nullable String where;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "default: table")
    private Output format = Output.TABLE;

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() {
        var traits = new Traits(Lists.split(match).stream().map(MatchItem::of).toList(), Lists.split(covariates));
        checkOptions();
        var limits = SurvivalCommand.limits(conf);
        var times = Lists.numbers("--at", at, 0);
        var horizons = Lists.numbers("--horizon", horizon, Double.MIN_VALUE);
        try (var watch = progress.watch(spec.commandLine().getErr())) {
            watch.doing("reading " + files.getFirst());
            try (var engine = DuckDb.read(files, threads)) {
                MatchItem.check(traits.matched(), engine);
                watch.doing("selecting");
                var rows = Rows.select(engine, fields(traits), where);
                watch.doing("comparing");
                var json = new Json().put("method", name());
                if (by != null && outcome.times != null) {
                    var groups = new ByGroup(
                            ByGroup.group(by),
                            outcome.times.until(),
                            outcome.times.exit.field(),
                            cost == null ? null : ByGroup.cost(cost),
                            traits,
                            outcome.times.exit.causes(),
                            times,
                            horizons,
                            limits);
                    json.put("comparisons", groups.estimate(groups.count(engine, rows, threads)));
                } else {
                    var comparison = comparison(engine, traits);
                    putSize(json, comparison.size(), outcome.times == null ? comparison.effect() : null);
                    if (comparison instanceof Propensity propensity) {
                        json.put("trimmed", propensity.trimmed());
                    }
                    json.put("balance", traits.balance(comparison));
                    if (outcome.times != null) {
                        new Curves(comparison.groups(), outcome.times.exit.causes(), times, horizons, limits)
                                .putInto(json);
                    }
                }
                json.put("dropped", Output.dropped(rows));
                spec.commandLine().getOut().println(CompareText.write(json, format));
            }
        }
        return 0;
    }

    private void checkOptions() {
        if (by != null) {
            ByGroup.check(method, outcome.times == null);
        } else if (cost != null) {
            throw new BadInput("--cost goes with --by");
        }
        if (outcome.times == null && !horizon.isBlank()) {
            throw new BadInput("--horizon goes with --time: a mean of --outcome has no horizon");
        }
        if (threads < 1) {
            throw new BadInput("--threads must be 1 or more, not " + threads);
        }
        if (method == Method.CEM && trim != 0) {
            throw new BadInput(
                    "--trim goes with --method ipw and dr; matching leaves out by itself who cannot be compared");
        }
        if (!(trim >= 0 && trim < 0.5)) {
            throw new BadInput("--trim must be 0 or more and below 0.5, not " + trim);
        }
    }

    private String name() {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private List<Field> fields(Traits traits) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("treated", "--treated", treated, Kind.ZERO_OR_ONE));
        fields.addAll(outcome.fields());
        fields.addAll(traits.fields());
        if (by != null) {
            fields.add(ByGroup.group(by));
        }
        if (cost != null) {
            fields.add(ByGroup.cost(cost));
        }
        return fields;
    }

    private Comparison comparison(DuckDb engine, Traits traits) {
        if (method == Method.CEM) {
            return new Matching(engine, traits.keys(engine));
        }
        var others = new ArrayList<>(outcome.times == null ? List.of("outcome") : List.of("until", "cause"));
        others.addAll(traits.matchedNumbers());
        var estimator = method == Method.IPW ? Propensity.Estimator.WEIGHTED : Propensity.Estimator.DOUBLY_ROBUST;
        try {
            return new Propensity(engine, estimator, traits.covariates(), others, trim);
        } catch (ArithmeticException e) {
            throw new BadInput(
                    engine.files() + ", --covariates " + covariates + ": they tell the treated from the others, so"
                            + " there is nobody to compare with. Use fewer or coarser ones, or match.",
                    e);
        }
    }

    static void putSize(Json json, Comparison.Size size, @Nullable Effect effect) {
        json.put("n_treated", size.treated())
                .put("n_control", size.controls())
                .put("matched_treated", size.matchedTreated())
                .put("matched_control", size.matchedControls())
                .put("estimate", effect == null ? null : (Object) effect.estimate())
                .put("std_error", effect == null ? null : (Object) effect.stdError());
        Curves.limits(json, effect == null ? null : effect.interval());
        json.put("effective_n_control", size.effectiveControls());
    }
}
