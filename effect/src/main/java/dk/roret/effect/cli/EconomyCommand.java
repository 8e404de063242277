package dk.roret.effect.cli;

import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.register.Evaluation.Detail;
import dk.roret.effect.report.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "economy",
        mixinStandardHelpOptions = true,
        description = "What every offer of a municipality saves in kroner, for whom, and how the offers rank.",
        footer = {
            "",
            "Examples, on a data package such as the demo municipality's:",
            "  ./roret effect economy FOLDER --worth 1 --weights employment=2,progression=1,experience=1",
            "  ./roret effect economy FOLDER --report REPORT --language en"
        })
final class EconomyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "a data package: a folder with datapackage.json")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--worth",
            paramLabel = "WEEKS",
            description = "the smallest effect worth having, in weeks saved within 52, for the verdict on weeks")
    private @Nullable Double worth;

    @Option(
            names = "--as-treated",
            description = "follow a comparison only until it begins the offer itself (default: not now against now)")
    private boolean asTreated;

    @Option(
            names = "--weights",
            paramLabel = "NAME=NUMBER,…",
            description = "what employment, progression and experience weigh; not named is 0 (default: all alike)")
    private @Nullable String weights;

    @Option(
            names = "--horizon",
            paramLabel = "WEEKS",
            description = "how long kroner are counted for, 1 to 104 weeks from the start (default: 52)")
    private int horizon = 52;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "default: table")
    private Output format = Output.TABLE;

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final Progress progress = new Progress();

    @Override
    public Integer call() {
        report.refuseUnusable();
        var to = report.folder();
        try (var watch = progress.watch(spec.commandLine().getErr())) {
            watch.doing("reading " + folder);
            var chosen = weights == null ? Dimension.alike() : Dimension.weights(weights);
            var question = new Economy.Question(asTreated, worth, chosen, horizon);
            var detail = to == null ? Detail.ESTIMATES : Detail.COURSES;
            var economy = Economy.of(
                    folder,
                    question,
                    detail,
                    (done, offers) -> watch.doing("comparing, " + done + " of " + offers + " offers done"));
            if (to != null) {
                watch.doing("writing " + to);
                Report.write(economy, question, to, report.language());
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            switch (format) {
                                case JSON -> EconomyJson.of(economy, question).toString();
                                case CSV -> EconomyText.grid(economy.offers()).csv();
                                case TABLE -> EconomyText.table(economy, question);
                            });
        }
        return 0;
    }
}
