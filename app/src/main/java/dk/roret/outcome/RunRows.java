package dk.roret.outcome;

import dk.roret.chart.Medium;
import dk.roret.effect.report.Disclosure;
import dk.roret.effect.report.Language;
import dk.roret.effect.report.Offers;
import dk.roret.effect.report.Pages;
import dk.roret.web.Words;
import java.util.List;

/** Runs and snapshots, in words. */
public record RunRows(List<Row> runs, List<Kept> snapshots, List<String> there, Words words) {

    /** One run. */
    public record Row(long number, String started, String by, String state, String what, String snapshot) {}

    /** One snapshot, there or gone. */
    public record Kept(String id, String period, String rows, String taken) {}

    static RunRows of(List<Runs.Run> runs, List<Snapshots.Taken> snapshots, Words words) {
        return new RunRows(
                runs.stream().map(run -> row(run, words)).toList(),
                snapshots.stream()
                        .map(taken -> new Kept(
                                taken.id(),
                                words.t(
                                        "outcome.fact.seen.from-to",
                                        words.date(taken.from()),
                                        words.date(taken.until())),
                                words.number(taken.rows()),
                                taken.removed() == null
                                        ? words.shortMoment(taken.takenAt())
                                        : words.t("outcome.snapshots.removed", words.shortMoment(taken.removed()))))
                        .toList(),
                snapshots.stream()
                        .filter(taken -> taken.removed() == null)
                        .map(Snapshots.Taken::id)
                        .toList(),
                words);
    }

    private static Row row(Runs.Run run, Words words) {
        return new Row(
                run.id(),
                words.shortMoment(run.started()),
                run.startedBy(),
                words.t(run.state().text()),
                what(run, words),
                run.snapshot() == null ? "" : run.snapshot());
    }

    static String what(Runs.Run run, Words words) {
        if (run.obstacle() != null) {
            return words.t(run.obstacle().text());
        }
        return switch (run.state()) {
            case DONE ->
                words.t(
                        run.publication() == null
                                ? "outcome.run.kept"
                                : run.open() ? "outcome.run.published" : "outcome.run.looked");
            case RUNNING -> words.t(run.doing().text());
            case REFUSED, BROKEN_OFF -> words.t("outcome.run.nothing");
        };
    }

    /** What a target group or an age is called. */
    public String group(String name) {
        return new Pages(
                        new Offers(NOTHING, List.of(), false, null, new Disclosure(1, 1), true, offer -> ""),
                        words.danish() ? Language.DA : Language.EN,
                        Medium.SCREEN)
                .group(name);
    }

    private static final dk.roret.effect.register.Evaluation NOTHING = new dk.roret.effect.register.Evaluation(
            "", java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH, List.of(), List.of(), List.of());
}
