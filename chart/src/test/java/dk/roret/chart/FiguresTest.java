package dk.roret.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.chart.ProgressChart.Mark;
import dk.roret.chart.ProgressChart.Side;
import dk.roret.chart.SurvivalChart.Series;
import dk.roret.chart.SurvivalChart.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dk/roret/chart");
    private static final Pattern TEXT =
            Pattern.compile("<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" font-size=\"([0-9.]+)\"( font-weight=\"600\")?"
                    + "(?: text-anchor=\"(middle|end)\")? fill=\"#[0-9a-f]+\">([^<]*)</text>");
    private static final Pattern LINE = Pattern.compile("<polyline fill=\"none\" points=\"([^\"]+)\"");
    /** The last of those in a course; deadlines are drawn before it. */
    private static final Pattern TODAY = Pattern.compile(
            "<line x1=\"([0-9.]+)\" y1=\"([0-9.]+)\" x2=\"\\1\" y2=\"([0-9.]+)\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>");

    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    private static Map<String, String> figures() {
        var figures = new TreeMap<String, String>();
        figures.put("survival", Sanne.curves(560).svg(Medium.SCREEN));
        figures.put("survival-narrow", Sanne.curves(358).svg(Medium.SCREEN));
        figures.put("progress", Sanne.progress(340).svg(Medium.SCREEN));
        figures.put("progress-narrow", Sanne.progress(240).svg(Medium.SCREEN));
        figures.put("progress-units", Sanne.units(640).svg(Medium.SCREEN));
        figures.put("progress-units-narrow", Sanne.units(340).svg(Medium.SCREEN));
        figures.put("progress-crowded", Sanne.crowded(680).svg(Medium.SCREEN));
        figures.put("progress-crowded-narrow", Sanne.crowded(340).svg(Medium.SCREEN));
        figures.put(
                "forest-head",
                Sanne.scale().head(new Caption("hoved", "Akse"), "← længere tid", "kortere tid →", Medium.SCREEN));
        figures.put(
                "forest-head-lopsided",
                Sanne.lopsided().head(new Caption("skaev", "Akse"), "← længere tid", "kortere tid →", Medium.SCREEN));
        figures.put("forest-works", Sanne.mentor().svg(Medium.SCREEN));
        figures.put("forest-not-known", Sanne.stress().svg(Medium.SCREEN));
        figures.put("forest-harms", Sanne.assessment().svg(Medium.SCREEN));
        figures.put("forest-wide", Sanne.wide().svg(Medium.SCREEN));
        figures.put("forest-too-small", Sanne.tooSmall().svg(Medium.SCREEN));
        figures.put("balance", Sanne.balance(480).svg(Medium.SCREEN));
        figures.put("balance-narrow", Sanne.balance(358).svg(Medium.SCREEN));
        figures.put("shares", Sanne.whereabouts(752).svg(Medium.SCREEN));
        figures.put("shares-narrow", Sanne.whereabouts(358).svg(Medium.SCREEN));
        figures.put("course", Sanne.course(1168).svg(Medium.SCREEN));
        figures.put("course-narrow", Sanne.course(358).svg(Medium.SCREEN));
        return figures;
    }

    /** With {@code CHART_WRITE=1} in the environment the files are written anew, to be looked at before they are committed. */
    @Test
    void theSameContentIsTheSameBytesInEveryCountry() throws IOException {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("da", "DK"));
            for (var figure : figures().entrySet()) {
                var file = GOLDEN.resolve(figure.getKey() + ".svg");
                if (System.getenv("CHART_WRITE") != null) {
                    Files.writeString(file, figure.getValue() + "\n");
                }
                assertThat(figure.getValue() + "\n").as(figure.getKey()).isEqualTo(Files.readString(file));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aStrictContentSecurityPolicyBlocksNothing() {
        assertThat(figures().values()).noneMatch(svg -> svg.contains("style") || svg.contains("<script"));
        assertThatThrownBy(() -> Svg.element("rect").with("style", "fill:red"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Svg.element("rect").with("onclick", "x()"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allWordsStandInsideTheFigureAndNoneOverAnother() {
        figures().forEach((name, svg) -> {
            var size = BOX.matcher(svg);
            assertThat(size.find()).isTrue();
            var seen = new ArrayList<Text>();
            for (var words : words(svg)) {
                assertThat(words.left()).as(name + ": " + words.words()).isGreaterThanOrEqualTo(-0.01);
                assertThat(words.right())
                        .as(name + ": " + words.words())
                        .isLessThan(Double.parseDouble(size.group(1)) + 0.01);
                assertThat(words.y())
                        .as(name + ": " + words.words())
                        .isBetween(words.size() * 0.7, Double.parseDouble(size.group(2)) - 3);
                assertThat(seen).as(name + ": " + words.words()).noneMatch(other -> overlap(words, other));
                seen.add(words);
            }
        });
    }

    @Test
    void theWordsAtTheEndsOfTheLinesStandRightOfEveryLineAndNoneAreCut() {
        for (double width : List.of(340.0, 440.0, 680.0)) {
            var svg = Sanne.crowded(width).svg(Medium.SCREEN);
            var words = words(svg);
            double column = words.stream()
                    .filter(one -> one.size() == 14)
                    .mapToDouble(Text::left)
                    .min()
                    .orElseThrow();
            assertThat(LINE.matcher(svg).results())
                    .isNotEmpty()
                    .allSatisfy(points -> assertThat(List.of(points.group(1).split("[ ,]")))
                            .as(points.group())
                            .satisfies(at -> assertThat(Double.parseDouble(at.get(at.size() - 2)) + 10)
                                    .isLessThan(column)));
            assertThat(words.stream().map(Text::words).collect(Collectors.joining(" ")))
                    .contains(
                            "Dig: 3,2",
                            "Sygemeldte Havnen: 3,2",
                            "Sundhedscentret: 3,2",
                            "Havnens Værksted: 3",
                            "Økonomi- og gældsrådgivning",
                            "Praktik, Havnens Værksted")
                    .doesNotContain("…");
        }
    }

    @Test
    void todaysLineRunsThroughNoWords() {
        for (double width : List.of(358.0, 752.0, 1168.0)) {
            var svg = Sanne.course(width).svg(Medium.SCREEN);
            var today =
                    TODAY.matcher(svg).results().reduce((first, last) -> last).orElseThrow();
            double at = Double.parseDouble(today.group(1));
            double top = Double.parseDouble(today.group(2));
            double bottom = Double.parseDouble(today.group(3));
            assertThat(words(svg))
                    .noneMatch(words -> words.left() < at
                            && words.right() > at
                            && words.y() > top
                            && words.y() - words.size() < bottom - 1);
        }
    }

    /** What is written, each once: a halo is the same words behind. */
    private static List<Text> words(String svg) {
        return TEXT.matcher(svg)
                .results()
                .map(text -> new Text(
                        Double.parseDouble(text.group(1)),
                        Double.parseDouble(text.group(2)),
                        text.group(6).replace("&amp;", "&"),
                        Double.parseDouble(text.group(3)),
                        text.group(4) != null,
                        Ink.TEXT,
                        anchor(text.group(5)),
                        null))
                .distinct()
                .toList();
    }

    private static Text.Anchor anchor(String name) {
        return name == null ? Text.Anchor.START : name.equals("end") ? Text.Anchor.END : Text.Anchor.MIDDLE;
    }

    private static boolean overlap(Text a, Text b) {
        boolean sameWordsBehind = a.words().equals(b.words()) && a.x() == b.x() && a.y() == b.y();
        return !sameWordsBehind
                && a.left() < b.right()
                && b.left() < a.right()
                && Math.abs(a.y() - b.y()) < Math.max(a.size(), b.size()) - 1;
    }

    @Test
    void namesOfPeopleAndOffersAreEscaped() {
        var caption = new Caption("x", "Mor & \"datter\" <3");
        var svg = caption.frame("test", 10, 10, Medium.PDF)
                .with(Text.start(0, 9, "A<B & \"C\"", 9).svg())
                .toString();
        assertThat(svg)
                .contains("aria-label=\"Mor &amp; &quot;datter&quot; &lt;3\"")
                .contains("alt=\"Mor &amp; &quot;datter&quot; &lt;3\"")
                .contains(">A&lt;B &amp; &quot;C&quot;</text>");
    }

    @Test
    void aFigureForPaperCarriesItsWordsAsAlt() {
        assertThat(Sanne.mentor().svg(Medium.PDF)).contains(" alt=\"4.1 uger");
        assertThat(Sanne.mentor().svg(Medium.SCREEN)).doesNotContain(" alt=");
    }

    @Test
    void twoMarksOnTheSameStepAreACircleInsideADiamond() {
        assertThat(Sanne.progress(340).svg(Medium.SCREEN)).containsPattern("<circle [^>]*r=\"4.5\"");
    }

    @Test
    void datesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Side("Sanne", List.of(new Mark(Sanne.day(4, 1), 2), new Mark(Sanne.day(3, 1), 2))))
                .hasMessageContaining("forward in time");
        assertThatThrownBy(() -> new Series(
                        List.of("Deltagere"), List.of(new Step(2, 1, null, null), new Step(1, 0.9, null, null))))
                .hasMessageContaining("forward in time");
        assertThatThrownBy(() -> new Lane.Bar(Sanne.day(4, 1), Sanne.day(3, 1), "Rygskole", false))
                .hasMessageContaining("end after it begins");
        assertThatThrownBy(() -> new BenefitStairs(
                        "Sygedagpenge",
                        "",
                        "",
                        List.of(
                                new BenefitStairs.Step(Sanne.day(3, 1), Sanne.day(5, 1), 60, "60 %", ""),
                                new BenefitStairs.Step(Sanne.day(4, 1), Sanne.day(6, 1), 70, "70 %", ""))))
                .hasMessageContaining("follow each other");
    }

    @Test
    void anEstimateOutsideItsIntervalOrAStepOutsideTheLadderIsRefused() {
        assertThatThrownBy(() ->
                        new ForestRow(new Caption("x", "x"), Sanne.scale(), 72, ForestRow.Verdict.WORKS, 1, 0, 2, null))
                .hasMessageContaining("interval");
        assertThatThrownBy(() -> new Mark(Sanne.day(3, 1), 6)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> new Caption("2 ord", "x")).hasMessageContaining("id");
    }

    @Test
    void labelsThatWouldCoverEachOtherAreMovedApartAsLittleAsNeeded() {
        assertThat(Spread.apart(List.of(50.0, 50.0, 90.0), List.of(20.0, 20.0, 20.0), 0, 100))
                .containsExactly(40.0, 60.0, 90.0);
        assertThat(Spread.apart(List.of(98.0, 97.0), List.of(20.0, 20.0), 0, 100))
                .containsExactly(90.0, 70.0);
    }
}
