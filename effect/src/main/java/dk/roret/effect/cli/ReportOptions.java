package dk.roret.effect.cli;

import dk.roret.effect.report.Language;
import dk.roret.effect.report.Report;
import dk.roret.effect.table.BadInput;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report for leaders goes, and in which language. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "write a report for leaders into this folder: index.html, and a page for each offer")
    private @Nullable Path folder;

    @Option(names = "--language", paramLabel = "da|en", description = "of the report (default: da)")
    private @Nullable Language language;

    /** Null where no report was asked for. */
    @Nullable
    Path folder() {
        return folder;
    }

    Language language() {
        return language == null ? Language.DA : language;
    }

    /** Before the long work, not after it. */
    void refuseUnusable() {
        if (folder != null) {
            Report.refuseUnusable(folder);
        } else if (language != null) {
            throw new BadInput("--language is the language of the report: say with --report where to write it");
        }
    }
}
