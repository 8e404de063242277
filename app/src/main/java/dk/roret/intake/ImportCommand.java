package dk.roret.intake;

import dk.roret.web.Texts;
import dk.roret.web.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./roret import FOLDER}: reads a delivery and prints its report. The exit code is 0 when every row is in, 1 when
 * some were put aside, 2 when nothing was loaded.
 */
@Component
@Scope("prototype")
@Command(
        name = "import",
        description = "Reads the data package in a folder (docs/data-package.md).",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private final Intake intake;
    private final Runs runs;
    private final RejectedRows rejected;
    private final Words words;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Folder with datapackage.json and its files.")
    private Path folder = Path.of("");

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where to write the rows put aside (default: rejected-RUN.csv in the current folder).")
    private @Nullable Path list;

    ImportCommand(Intake intake, Runs runs, RejectedRows rejected, Texts texts) {
        this.intake = intake;
        this.runs = runs;
        this.rejected = rejected;
        this.words = new Words(texts, Texts.ENGLISH);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        long id = intake.read(folder, "./roret import", (reading, rows, percent) -> {
            out.printf("%3d %%  %s  %s%n", percent, words.number(rows), reading);
            out.flush();
        });
        Runs.Run run = runs.find(id).orElseThrow();
        Obstacle obstacle = run.obstacle();
        if (obstacle != null) {
            err().println("roret: "
                    + words.t(obstacle.text(), run.obstacleDetails().toArray()) + " (" + obstacle.code() + ")");
            err().flush();
            return 2;
        }
        report(run, out);
        return run.rejected() == 0 ? 0 : 1;
    }

    private void report(Runs.Run run, PrintWriter out) throws IOException {
        out.printf("%-16s", words.t("intake.counts.resource"));
        for (String column : new String[] {"read", "added", "changed", "unchanged", "withdrawn", "rejected"}) {
            out.printf(" %11s", words.t("intake.counts." + column));
        }
        out.println();
        for (Runs.Counts each : run.resources()) {
            out.printf("%-16s", each.resource());
            for (long count : new long[] {
                each.read(), each.added(), each.changed(), each.unchanged(), each.withdrawn(), each.rejected()
            }) {
                out.printf(" %11s", words.number(count));
            }
            out.println();
        }
        run.notes()
                .forEach(note -> out.println(words.t(note.text(), note.details().toArray())));
        if (run.rejected() > 0) {
            out.println(words.t("intake.report.aside", run.rejected()) + " "
                    + words.t("intake.command.list", written(run).toString(), Long.toString(run.id())));
        }
        out.flush();
    }

    private Path written(Runs.Run run) throws IOException {
        Path file = list == null ? Path.of("rejected-" + run.id() + ".csv") : list;
        try (Writer writer = Files.newBufferedWriter(file)) {
            rejected.write(new RejectedRows.Choice(run.id(), "", ""), words, writer);
        }
        return file.toAbsolutePath().normalize();
    }

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }
}
