package dk.roret.effect.cli;

import dk.roret.effect.Difference;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Evaluation.Detail;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.report.Report;
import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Jdbc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "What every offer of a municipality did, from spells and participations alone.",
        footer = {
            "",
            "Examples, on a data package such as the demo municipality's:",
            "  ./roret effect evaluate FOLDER --worth 1",
            "  ./roret effect evaluate FOLDER --report REPORT --language en"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "a data package: a folder with datapackage.json")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--worth",
            paramLabel = "WEEKS",
            description =
                    "the smallest effect worth having, in weeks saved within 52; an offer surely below it is told so")
    private @Nullable Double worth;

    @Option(
            names = "--as-treated",
            description = "follow a comparison only until it begins the offer itself (default: not now against now)")
    private boolean asTreated;

    @Option(
            names = "--by",
            paramLabel = "target_group|cohorts|age|started=YEARS|type|only:…",
            description = "tell those who began an offer apart by this, beside all together (default: target_group);"
                    + " only:age=under_30,from=2024-01-01 is one group, chosen by target_group, age, from, until")
    private String by = "target_group";

    @Option(
            names = "--cluster",
            paramLabel = "URL",
            description = "read the rows from tables of a cluster by JDBC (docs/effect/developer.md), not from FOLDER")
    private @Nullable String cluster;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "default: table")
    private Output format = Output.TABLE;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() {
        var to = report.folder();
        if (to != null && !by.equals("target_group")) {
            throw new BadInput("--report tells of target groups; leave --by " + by + " out");
        }
        report.refuseUnusable();
        try (var watch = progress.watch(spec.commandLine().getErr())) {
            watch.doing("reading " + folder);
            var evaluation =
                    evaluation((done, offers) -> watch.doing("comparing, " + done + " of " + offers + " offers done"));
            var judgements = Judgement.of(evaluation.effects(), worth);
            if (to != null) {
                watch.doing("writing " + to);
                Report.write(evaluation, judgements, asTreated, worth, to, report.language());
            }
            spec.commandLine().getOut().println(write(evaluation, judgements));
        }
        return 0;
    }

    private Evaluation evaluation(Evaluation.Watcher watcher) {
        var detail = report.folder() == null ? Detail.ESTIMATES : Detail.COURSES;
        var breakdown = Breakdown.of(by);
        if (cluster == null) {
            return Evaluation.by(breakdown, folder, null, asTreated, detail, watcher);
        }
        try (var engine = Jdbc.connect(cluster)) {
            return Evaluation.by(breakdown, folder, engine, asTreated, detail, watcher);
        }
    }

    private String write(Evaluation evaluation, List<Judgement> judgements) {
        return switch (format) {
            case JSON ->
                new EvaluateJson(asTreated, worth, Breakdown.of(by))
                        .of(evaluation, judgements)
                        .toString();
            case CSV -> grid(judgements).csv();
            case TABLE -> table(evaluation, judgements);
        };
    }

    private Grid grid(List<Judgement> judgements) {
        var grid = new Grid(List.of(
                "offer",
                "name",
                EvaluateJson.groupKey(Breakdown.of(by)),
                "participants",
                "matched",
                "weeks_saved_52",
                "lower",
                "upper",
                "shrunken",
                "shrunken_lower",
                "shrunken_upper",
                "self_support_6m",
                "lock_in_weeks",
                "max_smd_after",
                "verdict",
                "missing"));
        for (var judgement : judgements) {
            var effect = judgement.effect();
            var raw = Judgement.raw(effect);
            var shrunken = judgement.shrunken();
            var row = new ArrayList<@Nullable Object>();
            row.add(effect.offer());
            row.add(effect.name());
            row.add(EvaluateJson.group(effect));
            row.add(effect.participants());
            row.add(effect.matched());
            addDifference(row, raw);
            addDifference(row, shrunken);
            row.add(effect.selfSupport().rate());
            row.add(effect.lockInWeeks());
            row.add(effect.maxSmdAfter());
            row.add(EvaluateJson.name(judgement.verdict()));
            row.add(judgement.missing());
            grid.add(row);
        }
        return grid;
    }

    private static void addDifference(List<@Nullable Object> row, @Nullable Difference difference) {
        row.add(difference == null ? null : (Object) difference.value());
        row.add(difference == null ? null : (Object) difference.interval().lower());
        row.add(difference == null ? null : (Object) difference.interval().upper());
    }

    private String table(Evaluation evaluation, List<Judgement> judgements) {
        var whole = judgements.stream()
                .filter(j -> j.effect().targetGroup() == null)
                .toList();
        var parts = new ArrayList<String>();
        parts.add(grid(whole).table());
        parts.add("Offers judged at once: %d; %.1f would be told to work or to harm by chance, if none did anything."
                .formatted(whole.size(), Judgement.expectedByChance(judgements)));
        parts.add("Snapshot %s, %s to %s.".formatted(evaluation.snapshot(), evaluation.from(), evaluation.until()));
        evaluation.dropped().forEach(d -> parts.add("Left out: %d %s.".formatted(d.rows(), d.reason())));
        return String.join("\n", parts);
    }
}
