package dk.roret.chart;

import dk.roret.chart.ProgressChart.Mark;
import dk.roret.chart.ProgressChart.Side;
import dk.roret.chart.SurvivalChart.LockIn;
import dk.roret.chart.SurvivalChart.Series;
import dk.roret.chart.SurvivalChart.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

/** The figures of the made-up citizen Sanne and the offer she takes part in. */
final class Sanne {
    private Sanne() {}

    static SurvivalChart curves(double width) {
        return new SurvivalChart(
                new Caption("kurver", "Deltagere: 18 % på ydelse i uge 52. Lignende borgere: 35 %."),
                width,
                300,
                List.of(
                        new Tick(0, "start"),
                        new Tick(13, "uge 13"),
                        new Tick(26, "uge 26"),
                        new Tick(39, "uge 39"),
                        new Tick(52, "uge 52")),
                DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                        .mapToObj(s -> new Tick(s, Math.round(s * 100) + " %"))
                        .toList(),
                List.of(
                        new Series(
                                List.of("Deltagere: 18 %"),
                                steps(w -> w < 10 ? 1 - 0.007 * w : 0.93 * Math.exp(-0.039 * (w - 10)), 0.045)),
                        new Series(
                                List.of("Lignende borgere,", "der ikke startede: 35 %"),
                                steps(w -> Math.exp(-0.0202 * w), 0.03))),
                new LockIn(14, List.of("Fastlåsning: de første", "14 uger, i alt 0,5 uge")));
    }

    private static List<Step> steps(IntToDoubleFunction share, double margin) {
        var steps = new ArrayList<Step>();
        for (int week = 0; week <= 52; week++) {
            double s = share.applyAsDouble(week);
            double m = margin * Math.min(1, week / 10.0);
            steps.add(
                    week == 0 ? new Step(0, 1, null, null) : new Step(week, s, Math.max(0, s - m), Math.min(1, s + m)));
        }
        return steps;
    }

    static ProgressChart progress(double width) {
        return new ProgressChart(
                new Caption("fremgang", "Sanne er gået fra trin 1 til 3, Jonas ser trin 3."),
                width,
                day(3, 1),
                day(11, 16),
                List.of(
                        new DateTick(day(3, 1), "mar."),
                        new DateTick(day(5, 1), "maj"),
                        new DateTick(day(7, 1), "juli"),
                        new DateTick(day(9, 1), "sep."),
                        new DateTick(day(11, 1), "nov.")),
                new Side(
                        "Sanne: 3",
                        List.of(
                                new Mark(day(3, 10), 1),
                                new Mark(day(4, 20), 2),
                                new Mark(day(6, 4), 2),
                                new Mark(day(8, 20), 3),
                                new Mark(day(10, 1), 3))),
                List.of(new Side(
                        "Jonas: 3",
                        List.of(
                                new Mark(day(3, 10), 2),
                                new Mark(day(4, 20), 2),
                                new Mark(day(6, 4), 2),
                                new Mark(day(8, 20), 2),
                                new Mark(day(10, 1), 3)))),
                List.of(new DateTick(day(5, 1), "rygskole"), new DateTick(day(10, 19), "praktik")));
    }

    /** Two units besides the citizen, and levels between the steps. */
    static ProgressChart units(double width) {
        return new ProgressChart(
                new Caption("enheder", "Sanne ser 3,3, jobcentret 3, familieenheden 2,5."),
                width,
                day(3, 1),
                day(11, 16),
                List.of(new DateTick(day(3, 1), "mar."), new DateTick(day(9, 1), "sep.")),
                new Side("Sanne: 3,3", List.of(new Mark(day(3, 10), 1.7), new Mark(day(10, 1), 3.3))),
                List.of(
                        new Side("Jobcentret: 3", List.of(new Mark(day(3, 10), 2), new Mark(day(10, 1), 3))),
                        new Side("Familieenheden: 2,5", List.of(new Mark(day(5, 4), 2), new Mark(day(9, 20), 2.5)))),
                List.of(
                        new DateTick(day(5, 1), "Rygskole i hallen"),
                        new DateTick(day(8, 20), "Praktik på værkstedet"),
                        new DateTick(day(9, 1), "Mentor"),
                        new DateTick(day(10, 19), "Et mål nået")));
    }

    /** Four who measured, three of whom end on the same step, and more that happened than there is room for. */
    static ProgressChart crowded(double width) {
        return new ProgressChart(
                new Caption("mange", "Sanne ser 3,2, og tre fagfolk ser næsten det samme."),
                width,
                day(3, 1),
                day(11, 16),
                List.of(new DateTick(day(3, 1), "mar."), new DateTick(day(9, 1), "sep.")),
                new Side("Dig: 3,2", List.of(new Mark(day(3, 24), 1.5), new Mark(day(10, 15), 3.2))),
                List.of(
                        new Side(
                                "Sygemeldte Havnen: 3,2", List.of(new Mark(day(3, 24), 2), new Mark(day(10, 15), 3.2))),
                        new Side("Sundhedscentret: 3,2", List.of(new Mark(day(7, 6), 2), new Mark(day(10, 20), 3.2))),
                        new Side("Havnens Værksted: 3", List.of(new Mark(day(11, 14), 3)))),
                List.of(
                        new DateTick(day(5, 4), "Bevægelse og rygskole"),
                        new DateTick(day(8, 10), "Økonomi- og gældsrådgivning"),
                        new DateTick(day(9, 14), "Bevægelse og rygskole"),
                        new DateTick(day(10, 19), "Praktik, Havnens Værksted")));
    }

    static ForestScale scale() {
        return scale(260, -6, -4, -2, 0, 2, 4, 6, 8);
    }

    /** Zero so near one end that the words have no room beside it. */
    static ForestScale lopsided() {
        return scale(358, -2, 0, 2, 4, 6, 8, 10, 12);
    }

    private static ForestScale scale(double width, double... ticks) {
        return new ForestScale(
                width,
                DoubleStream.of(ticks)
                        .mapToObj(t -> new Tick(t, Long.toString(Math.round(t)).replace('-', '−')))
                        .toList());
    }

    static ForestRow mentor() {
        return row("mentor", ForestRow.Verdict.WORKS, 2.0, 4.1, 6.1, 4.6);
    }

    static ForestRow stress() {
        return row("stress", ForestRow.Verdict.NOT_KNOWN, -1.5, 0.3, 2.1, 0.4);
    }

    static ForestRow assessment() {
        return row("afklaring", ForestRow.Verdict.HARMS, -4.7, -2.8, -0.9, -3.1);
    }

    static ForestRow tooSmall() {
        return row("jobcafe", ForestRow.Verdict.TOO_SMALL, -1.2, -0.4, 0.4, -0.6);
    }

    static ForestRow wide() {
        return row("lille", ForestRow.Verdict.NOT_KNOWN, -14, 2, 18, 5);
    }

    private static ForestRow row(
            String id, ForestRow.Verdict verdict, double lower, double estimate, double upper, double raw) {
        return new ForestRow(
                new Caption(id, estimate + " uger, " + lower + " til " + upper),
                scale(),
                72,
                verdict,
                lower,
                estimate,
                upper,
                raw);
    }

    /** The last trait is further out than the axis goes. */
    static BalanceChart balance(double width) {
        return new BalanceChart(
                new Caption("ligner", "Forskel før og efter match"),
                width,
                0.1,
                "grænse 0,1",
                1.5,
                List.of(
                        new BalanceChart.Trait("Alder", 0.17, 0.02),
                        new BalanceChart.Trait("Uger på ydelse før", 0.21, 0.12),
                        new BalanceChart.Trait("Uger i forløbet", 1.83, 0.02)));
    }

    static ShareBar whereabouts(double width) {
        return new ShareBar(
                new Caption("hvor", "Hvor deltagerne er et år efter"),
                width,
                List.of(
                        new ShareBar.Part(0.58, List.of("Job 58 %", "58 %"), ShareBar.Fill.DARK),
                        new ShareBar.Part(0.03, List.of("Uddannelse 3 %", "3 %"), ShareBar.Fill.MIDDLE),
                        new ShareBar.Part(0.21, List.of("Anden ydelse 21 %", "21 %"), ShareBar.Fill.HATCHED),
                        new ShareBar.Part(0.18, List.of("Stadig på ydelse 18 %", "18 %"), ShareBar.Fill.EMPTY)));
    }

    static CourseTimeline course(double width) {
        return new CourseTimeline(
                new Caption("forloeb", "Sygedagpenge siden februar 2026. Kommunen betaler nu 70 %."),
                width,
                day(2, 1),
                LocalDate.of(2027, 4, 30),
                new DateTick(day(11, 16), "I dag"),
                List.of(
                        new DateTick(day(2, 1), "feb. 2026"),
                        new DateTick(day(3, 1), "mar."),
                        new DateTick(day(4, 1), "apr."),
                        new DateTick(day(5, 1), "maj"),
                        new DateTick(day(6, 1), "juni"),
                        new DateTick(day(7, 1), "juli"),
                        new DateTick(day(8, 1), "aug."),
                        new DateTick(day(9, 1), "sep."),
                        new DateTick(day(10, 1), "okt."),
                        new DateTick(day(11, 1), "nov."),
                        new DateTick(day(12, 1), "dec."),
                        new DateTick(LocalDate.of(2027, 1, 1), "jan. 2027"),
                        new DateTick(LocalDate.of(2027, 2, 1), "feb."),
                        new DateTick(LocalDate.of(2027, 3, 1), "mar."),
                        new DateTick(LocalDate.of(2027, 4, 1), "apr.")),
                new BenefitStairs(
                        "Sygedagpenge",
                        "uge 40 af forløbet",
                        "Kommunens andel",
                        List.of(
                                new BenefitStairs.Step(day(2, 16), day(3, 16), 20, "20 %", "uge 1–4"),
                                new BenefitStairs.Step(day(3, 16), day(8, 17), 60, "60 %", "uge 5–26"),
                                new BenefitStairs.Step(day(8, 17), LocalDate.of(2027, 2, 15), 70, "70 %", "uge 27–52"),
                                new BenefitStairs.Step(
                                        LocalDate.of(2027, 2, 15),
                                        LocalDate.of(2027, 4, 30),
                                        80,
                                        "80 %",
                                        "fra uge 53"))),
                List.of(
                        new Lane(
                                "Sundhed",
                                List.of(
                                        new Lane.Bar(day(5, 4), day(7, 3), "Rygskole", false),
                                        new Lane.Bar(day(9, 14), day(12, 4), "Rygskole, hold 2", false))),
                        new Lane(
                                "Beskæftigelse",
                                List.of(new Lane.Bar(
                                        day(10, 19), LocalDate.of(2027, 1, 15), "Praktik, Havnens Værksted", true))),
                        new Lane(
                                "Frivillige", List.of(new Lane.Bar(day(8, 10), day(10, 30), "Gældsrådgivning", false))),
                        new Lane(
                                "Samtaler",
                                List.of(
                                        new Lane.Dot(day(3, 12), ""),
                                        new Lane.Dot(day(4, 23), ""),
                                        new Lane.Dot(day(6, 4), ""),
                                        new Lane.Dot(day(8, 20), ""),
                                        new Lane.Dot(day(10, 1), ""),
                                        new Lane.Dot(day(11, 26), "26. nov."))),
                        new Lane(
                                "Frister",
                                List.of(
                                        new Lane.Deadline(day(8, 1), "Revurdering: forlænget"),
                                        new Lane.Deadline(day(11, 20), "Ledelsestilsyn, uge 40"),
                                        new Lane.Deadline(LocalDate.of(2027, 2, 12), "Ny vurdering")))));
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
