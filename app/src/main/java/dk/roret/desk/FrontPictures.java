package dk.roret.desk;

import dk.roret.access.CitizenId;
import dk.roret.chart.Caption;
import dk.roret.chart.DateTick;
import dk.roret.chart.ForestRow;
import dk.roret.chart.ForestRow.Verdict;
import dk.roret.chart.ForestScale;
import dk.roret.chart.Medium;
import dk.roret.chart.ProgressChart;
import dk.roret.chart.ProgressChart.Mark;
import dk.roret.chart.ProgressChart.Side;
import dk.roret.chart.Tick;
import dk.roret.plan.Owner;
import dk.roret.plan.Plan;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import dk.roret.plan.StepId;
import dk.roret.web.Page;
import dk.roret.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Three examples of what Roret does, drawn by what draws the real ones. Everybody and everything in them is made up. */
public record FrontPictures(Page page, LocalDate today) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** An offer in the example, with its row of the forest plot. */
    public record Offer(String name, String verdict, String svg) {}

    /** Two steps of the citizen's and one of the municipality's. */
    public PlanView plan() {
        var self = new Owner.Self();
        var staff = new Owner.Staff(NOBODY, page.t("desk.front.example.staff"));
        List<Step> steps = List.of(
                step(1, "desk.front.example.step.done", today.minusDays(2), self, Step.State.DONE),
                step(2, "desk.front.example.step.own", today.plusDays(3), self, Step.State.OPEN),
                step(3, "desk.front.example.step.municipality", today.plusDays(4), staff, Step.State.OPEN));
        return new PlanView(
                new CitizenId(NOBODY),
                NOBODY,
                false,
                false,
                Optional.of(page.t("desk.front.example.citizen")),
                new Plan(0, null, null, List.of(), steps),
                today);
    }

    private Step step(int number, String words, LocalDate due, Owner owner, Step.State state) {
        Instant at = due.atTime(12, 0).atZone(Words.COPENHAGEN).toInstant();
        var stamp = new Step.Stamp(page.t("desk.front.example.staff"), dk.roret.plan.Side.MUNICIPALITY, at);
        return new Step(
                new StepId(new UUID(0, number)),
                1,
                new Step.Content(page.t(words), null, due, owner, null),
                state,
                stamp,
                stamp);
    }

    public String progress() {
        LocalDate from = today.minusMonths(8).withDayOfMonth(1);
        return new ProgressChart(
                        new Caption("front-progress", page.t("desk.front.progress.words")),
                        340,
                        from,
                        today,
                        months(from),
                        side("desk.front.example.citizen", from, 1, 2, 2, 3, 3),
                        List.of(side("desk.front.example.staff.first", from, 2, 2, 2, 2, 3)),
                        List.of())
                .svg(Medium.SCREEN);
    }

    private Side side(String name, LocalDate from, int... steps) {
        return new Side(
                page.t("desk.front.progress.label", page.t(name), steps[steps.length - 1]),
                IntStream.range(0, steps.length)
                        .mapToObj(at -> new Mark(from.plusWeeks(2 + 6L * at), steps[at]))
                        .toList());
    }

    private List<DateTick> months(LocalDate from) {
        return LongStream.of(0, 2, 4, 6)
                .mapToObj(from::plusMonths)
                .map(month -> new DateTick(month, month.format(DateTimeFormatter.ofPattern("MMM", page.locale()))))
                .toList();
    }

    public String forestHead() {
        return scale().head(
                        new Caption("front-forest", page.t("desk.front.forest.words")),
                        page.t("desk.front.forest.longer"),
                        page.t("desk.front.forest.shorter"),
                        Medium.SCREEN);
    }

    public List<Offer> forest() {
        return List.of(
                offer("works", Verdict.WORKS, 2.0, 4.1, 6.1),
                offer("not-known", Verdict.NOT_KNOWN, -1.5, 0.3, 2.1),
                offer("harms", Verdict.HARMS, -4.7, -2.8, -0.9));
    }

    private Offer offer(String kind, Verdict verdict, double lower, double estimate, double upper) {
        String name = page.t("desk.front.forest." + kind);
        String words = page.t("desk.front.forest." + kind + ".verdict");
        var row = new ForestRow(
                new Caption("front-" + kind, name + ": " + words), scale(), 52, verdict, lower, estimate, upper, null);
        return new Offer(name, words, row.svg(Medium.SCREEN));
    }

    private static ForestScale scale() {
        return new ForestScale(
                150,
                LongStream.of(-6, -3, 0, 3, 6)
                        .mapToObj(at -> new Tick(at, Long.toString(at).replace('-', '−')))
                        .toList());
    }
}
