package dk.roret.effect.cli;

import dk.roret.effect.ChiSquare;
import dk.roret.effect.GrayTest;
import dk.roret.effect.Group;
import dk.roret.effect.Limits;
import dk.roret.effect.LogRank;
import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Field.Kind;
import dk.roret.effect.table.GroupedCounts;
import dk.roret.effect.table.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
        name = "survival",
        mixinStandardHelpOptions = true,
        description = "How long it takes until people leave, and how they leave.",
        footer = {
            "",
            "Example:",
            "  printf 'weeks,job,sex\\n4,1,f\\n9,0,f\\n13,1,m\\n26,1,m\\n' > spells.csv",
            "  ./roret effect survival spells.csv --time weeks --event job --by sex --horizon 26"
        })
final class SurvivalCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a .csv, .csv.gz or .parquet file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--time",
            required = true,
            paramLabel = "T",
            description = "when they left or were last seen, 0 or more (SQL)")
    @SuppressWarnings("NullAway.Init")
    private String time;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Exit exit;

    static final class Exit {
        @Option(names = "--event", required = true, paramLabel = "E", description = "1 left, 0 last seen (SQL)")
        private @Nullable String event;

        @Option(
                names = "--cause",
                required = true,
                paramLabel = "C",
                description = "how they left: 1, 2 …; 0 last seen (SQL)")
        private @Nullable String cause;
    }

    @Option(names = "--by", paramLabel = "G", description = "groups to compare (SQL)")
    private @Nullable String by;

    @Option(names = "--strata", paramLabel = "S", description = "test the groups within these strata too (SQL)")
    private @Nullable String strata;

    @Option(names = "--entry", paramLabel = "L", description = "followed from here on: at risk after it (SQL)")
    private @Nullable String entry;

    @Option(
            names = "--weight",
            paramLabel = "W",
            description = "weights, 0 or more; standard errors become robust (SQL)")
    private @Nullable String weight;

    @Option(
            names = "--at",
            paramLabel = "TIMES",
            description = "show these times, such as 4,13,26; else every observed time")
    private String at = "";

    @Option(names = "--horizon", paramLabel = "TIMES", description = "mean time until these horizons, such as 26,52")
    private String horizon = "";

    @Option(names = "--conf", paramLabel = "log-log|plain", description = "how intervals are put (default: log-log)")
    private String conf = "log-log";

    @Option(names = "--where", paramLabel = "SQL", description = "only these rows")
    private @Nullable String where;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "default: table")
    private Output format = Output.TABLE;

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() {
        var limits = limits(conf);
        var times = Lists.numbers("--at", at, 0);
        var horizons = Lists.numbers("--horizon", horizon, Double.MIN_VALUE);
        try (var watch = progress.watch(spec.commandLine().getErr())) {
            watch.doing("reading " + file);
            try (var engine = DuckDb.read(List.of(file))) {
                watch.doing("counting");
                var rows = Rows.select(engine, fields(), where);
                if (entry != null) {
                    rows.refuseWhere("entered >= until", entered(), "is not before the time");
                }
                var counts = new GroupedCounts(engine, entry != null, weight != null);
                var groups = counts.groups();
                watch.doing("estimating");
                var json = new Json();
                new Curves(groups, exit.cause != null, times, horizons, limits).putInto(json);
                putTests(json, groups, counts);
                json.put("dropped", Output.dropped(rows));
                spec.commandLine().getOut().println(SurvivalText.write(json, format));
            }
        }
        return 0;
    }

    static Limits limits(String conf) {
        return switch (conf) {
            case "log-log" -> Limits.LOG_LOG;
            case "plain" -> Limits.PLAIN;
            default -> throw new BadInput("--conf: must be log-log or plain, not " + conf);
        };
    }

    private List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("until", "--time", time, Kind.TIME));
        fields.add(
                exit.cause == null
                        ? new Field("cause", "--event", String.valueOf(exit.event), Kind.ZERO_OR_ONE)
                        : new Field("cause", "--cause", exit.cause, Kind.CAUSE));
        fields.add(entered());
        fields.add(new Field("weight", "--weight", weight == null ? "1" : weight, Kind.WEIGHT));
        fields.add(new Field("people", "--by", by == null ? "'all'" : by, Kind.TEXT));
        if (strata != null) {
            fields.add(new Field("stratum", "--strata", strata, Kind.TEXT));
        }
        return fields;
    }

    private Field entered() {
        return new Field("entered", "--entry", entry == null ? "0" : entry, Kind.TIME);
    }

    private void putTests(Json json, List<Group> groups, GroupedCounts counts) {
        boolean testable = groups.size() > 1 && weight == null;
        var all = groups.stream().map(Group::counts).toList();
        json.put("log_rank", testable ? test(LogRank.of(all)) : null);
        json.put(
                "stratified_log_rank",
                testable && strata != null ? test(counts.stratified(groups).result()) : null);
        var gray = Json.array();
        if (testable && exit.cause != null && entry == null) {
            var causes = new TreeSet<Integer>();
            all.forEach(group -> causes.addAll(group.causes()));
            causes.forEach(cause -> gray.add(test(new Json().put("cause", cause), GrayTest.of(all, cause))));
        }
        json.put("gray", gray.isEmpty() ? null : gray);
    }

    private static Json test(ChiSquare test) {
        return test(new Json(), test);
    }

    private static Json test(Json json, ChiSquare test) {
        return json.put("chi_square", test.chiSquare())
                .put("df", test.df())
                .put("p_value", test.pValue())
                .put("ln_p", test.lnP());
    }
}
