package dk.roret.effect.cli;

import dk.roret.effect.Difference;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Evaluation.Detail;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.Verdict;
import dk.roret.effect.report.Language;
import dk.roret.effect.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            names = "--report",
            paramLabel = "DIR",
            description = "write a report for leaders into this folder: index.html, and a page for each offer")
    private @Nullable Path report;

    @Option(names = "--language", paramLabel = "da|en", description = "of the report (default: da)")
    private Language language = Language.DA;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "default: table")
    private Output format = Output.TABLE;

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() {
        if (report != null) {
            Report.refuseUnusable(report);
        }
        try (var watch = progress.watch(spec.commandLine().getErr())) {
            watch.doing("reading " + folder);
            var evaluation = Evaluation.of(
                    folder,
                    asTreated,
                    report == null ? Detail.ESTIMATES : Detail.COURSES,
                    (done, offers) -> watch.doing("comparing, " + done + " of " + offers + " offers done"));
            var judgements = Judgement.of(evaluation.effects(), worth);
            if (report != null) {
                watch.doing("writing " + report);
                Report.write(evaluation, judgements, asTreated, worth, report, language);
            }
            spec.commandLine().getOut().println(write(evaluation, judgements));
        }
        return 0;
    }

    private String write(Evaluation evaluation, List<Judgement> judgements) {
        return switch (format) {
            case JSON -> json(evaluation, judgements).toString();
            case CSV -> grid(judgements).csv();
            case TABLE -> table(evaluation, judgements);
        };
    }

    private Json json(Evaluation evaluation, List<Judgement> judgements) {
        return new Json()
                .put("snapshot", evaluation.snapshot())
                .put("from", evaluation.from())
                .put("until", evaluation.until())
                .put("variant", asTreated ? "as_treated" : "now_or_not_now")
                .put("worth", worth)
                .put("verdicts_expected_by_chance", Judgement.expectedByChance(judgements))
                .put("offers", judgements.stream().map(EvaluateCommand::offer).toList())
                .put(
                        "dropped",
                        evaluation.dropped().stream()
                                .map(d -> new Json().put("reason", d.reason()).put("rows", d.rows()))
                                .toList());
    }

    private static Json offer(Judgement judgement) {
        var effect = judgement.effect();
        var self = effect.selfSupport();
        var selfSupport = new Json().put("rate", self.rate());
        Curves.limits(selfSupport, self.interval())
                .put("n", self.n())
                .put("too_young", self.tooYoung())
                .put("gone", self.gone());
        var job = effect.exitToJob();
        return new Json()
                .put("offer", effect.offer())
                .put("name", effect.name())
                .put("type", effect.type())
                .put("target_group", group(effect))
                .put("participants", effect.participants())
                .put("matched", effect.matched())
                .put("comparisons", effect.comparisons())
                .put(
                        "weeks_saved",
                        effect.weeksSaved().stream()
                                .map(saved -> difference(
                                        new Json().put("horizon", saved.horizon()), "value", saved.difference()))
                                .toList())
                .put(
                        "exit_to_job",
                        job == null ? List.of() : List.of(difference(new Json().put("week", 26), "difference", job)))
                .put("self_support_6m", selfSupport)
                .put("lock_in_weeks", effect.lockInWeeks())
                .put("max_smd_after", effect.maxSmdAfter())
                .put(
                        "balance",
                        effect.balance().stream()
                                .map(b -> new Json()
                                        .put("covariate", b.trait())
                                        .put("smd_before", b.before())
                                        .put("smd_after", b.after()))
                                .toList())
                .put(
                        "shrunken",
                        judgement.shrunken() == null
                                ? null
                                : difference(
                                        new Json().put("horizon", Judgement.HORIZON), "value", judgement.shrunken()))
                .put("verdict", name(judgement.verdict()))
                .put("participants_missing", judgement.missing());
    }

    private static Json difference(Json json, String key, Difference difference) {
        return Curves.limits(
                json.put(key, difference.value()).put("std_error", difference.stdError()), difference.interval());
    }

    private static String group(OfferEffect effect) {
        return effect.targetGroup() == null ? "all" : effect.targetGroup();
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static Grid grid(List<Judgement> judgements) {
        var grid = new Grid(List.of(
                "offer",
                "name",
                "target_group",
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
            row.add(group(effect));
            row.add(effect.participants());
            row.add(effect.matched());
            addDifference(row, raw);
            addDifference(row, shrunken);
            row.add(effect.selfSupport().rate());
            row.add(effect.lockInWeeks());
            row.add(effect.maxSmdAfter());
            row.add(name(judgement.verdict()));
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

    private static String table(Evaluation evaluation, List<Judgement> judgements) {
        var whole = judgements.stream()
                .filter(j -> j.effect().targetGroup() == null)
                .toList();
        var parts = new ArrayList<String>();
        parts.add(grid(whole).table());
        parts.add(
                "%d offers were judged at once; %.1f would be told to work or to harm by chance, if none did anything."
                        .formatted(whole.size(), Judgement.expectedByChance(judgements)));
        parts.add("Snapshot %s, %s to %s.".formatted(evaluation.snapshot(), evaluation.from(), evaluation.until()));
        evaluation.dropped().forEach(d -> parts.add("Left out: %d %s.".formatted(d.rows(), d.reason())));
        return String.join("\n", parts);
    }
}
