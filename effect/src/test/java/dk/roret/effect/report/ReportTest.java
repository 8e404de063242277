package dk.roret.effect.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.SelfSupport;
import dk.roret.effect.register.Verdict;
import dk.roret.effect.table.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Judgement MENTOR = MadeUp.offer("Praktik med mentor", Verdict.WORKS, 4.1, 1);
    private static final Judgement STRESS = MadeUp.offer("Stresshold", Verdict.NOT_YET_KNOWN, 0.3, 0.9);
    private static final Judgement CAFE = MadeUp.offer("Jobcafé", Verdict.TOO_SMALL, -0.4, 0.4);
    private static final Judgement CLARIFICATION = MadeUp.offer("Afklaring i 13 uger", Verdict.HARMS, -2.8, 0.9);

    @TempDir
    Path folder = Path.of("");

    private void write(Language language, Judgement... judgements) {
        Report.write(
                MadeUp.evaluation(List.of(judgements)), List.of(judgements), false, 1.0, folder.resolve("r"), language);
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("r").resolve(name));
    }

    /** What stands in the page for a reader, without the style sheet. */
    private String words(String name) throws IOException {
        return plain(page(name).replaceAll("(?s)<style>.*?</style>", ""));
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private String heading(Judgement... judgements) throws IOException {
        write(Language.DA, judgements);
        var page = page("index.html");
        return plain(page.substring(page.indexOf("<h1>"), page.indexOf("</h1>")))
                .strip();
    }

    @Test
    void theHeadingIsTheFinding() throws IOException {
        assertThat(heading(MENTOR, STRESS, CAFE, CLARIFICATION))
                .isEqualTo("Ét af fire tilbud gør forløbene kortere. Ét gør dem længere.");
        assertThat(heading(MENTOR, STRESS)).isEqualTo("Ét af to tilbud gør forløbene kortere.");
        assertThat(heading(STRESS, CLARIFICATION))
                .isEqualTo("Ét af to tilbud gør forløbene længere. Ingen gør dem sikkert kortere.");
        assertThat(heading(STRESS)).isEqualTo("Vi ved endnu ikke, om nogen af tilbuddene gør forløbene kortere.");
        assertThat(heading(CAFE)).isEqualTo("Ingen af tilbuddene gør en stor nok forskel, så vidt vi ved.");
    }

    @Test
    void theBestIsNamedOnlyWhereItsVerdictIsSettledAndSharesTheTopWithWhatMayBeJustAsGood() throws IOException {
        write(Language.EN, STRESS, CLARIFICATION);
        assertThat(words("index.html"))
                .contains("Afklaring i 13 uger costs 2.8 weeks more on benefit (between 1.0 and 4.6).");
        assertThat(words("index.html")).doesNotContain("Stresshold saves").doesNotContain("Stresshold is at the top");
        write(Language.EN, MENTOR, MadeUp.offer("Raskmelding", Verdict.WORKS, 2.9, 0.8));
        assertThat(words("index.html")).contains("mentor is at the top with 4.1 weeks", "Others may be just as good.");
        write(Language.EN, MENTOR, MadeUp.offer("Raskmelding", Verdict.WORKS, 0.9, 0.2));
        assertThat(words("index.html")).contains("mentor saves most: 4.1 weeks").doesNotContain("just as good");
    }

    @Test
    void theNumberOfVerdictsByChanceIsTold() throws IOException {
        write(Language.DA, MENTOR, STRESS, CAFE, CLARIFICATION);
        assertThat(words("index.html"))
                .contains("Når vi dømmer 4 tilbud på én gang, må vi regne med 0,2 forkerte domme.");
    }

    @Test
    void everyOfferHasItsCurvesItsLockInItsExitsAndItsBalance() throws IOException {
        write(Language.DA, MENTOR);
        assertThat(words("offer-01.html"))
                .contains("Praktik med mentor gør forløbene cirka fire uger kortere")
                .contains("312 deltagere, 298 sammenlignet")
                .contains("16. november 2020 til 15. november 2026", "52 uger efter start", "a41f")
                .contains("Uge 52 59 % (58–60) 35 % (34–36)")
                .contains("Efter et halvt år er 16 flere ud af 100 gået til job (mellem 9 og 23).")
                .contains("får 46 ud af 100 ingen ydelse (40 til 52, set for 255). 34 er sluttet for nylig")
                .contains("14 af 312 deltagere lignede ingen.")
                .contains("Alder 0,30 0,02");
        write(Language.DA, CLARIFICATION);
        assertThat(page("offer-01.html")).contains("role=\"img\" aria-label=\"Kurver over");
    }

    private void writeKroner(Pays verdict, int billed, Judgement... judgements) {
        Report.write(
                MadeUp.economy(verdict, billed, List.of(judgements)),
                new Economy.Question(false, 1.0, Dimension.alike(), 52),
                folder.resolve("r"),
                Language.DA);
    }

    @Test
    void inKronerAnOfferSavesCostsAndGivesBack() throws IOException {
        writeKroner(Pays.NOT_YET_KNOWN, 218, MENTOR);
        assertThat(words("offer-01.html"))
                .contains("Sparet ydelse, kommunens del 15.800 8.000 til 23.600")
                .contains("Pris for tilbuddet −14.200")
                .contains("Tilbage til kommunen 1.600 −6.300 til 9.500")
                .contains("når held er trukket fra 1.200 −6.600 til 9.000")
                .contains("Igen pr. krone 1,1 kr. 0,6 til 1,7")
                .contains("Staten sparer 9.500")
                .contains("Om det tjener sig hjem, ved vi ikke endnu. Deltagere, der mangler: ca. 880.")
                .contains("da de startede: 20 % for 200, 80 % for 98.");
        assertThat(words("index.html"))
                .contains("Uger sparet Igen pr. krone", "1,1 kr. 0,6 til 1,7", "Ingen tjener sig sikkert hjem")
                .contains("Ydelsen er det, registeret siger, at hver fik.");
        writeKroner(Pays.PAYS, 218, MENTOR, STRESS);
        assertThat(words("index.html")).contains("To tjener sig sikkert hjem for kommunen.");
        write(Language.DA, MENTOR);
        assertThat(words("index.html") + words("offer-01.html")).doesNotContain("krone");
    }

    @Test
    void aPriceThatFourBillsStandBehindIsNotTold() throws IOException {
        writeKroner(Pays.PAYS, 4, MENTOR);
        assertThat(words("offer-01.html"))
                .contains("Pris for tilbuddet Ingen pris at vise", "Vi har ingen pris, vi kan vise")
                .doesNotContain("14.200")
                .doesNotContain("Tilbage til kommunen")
                .doesNotContain("1,1 kr.");
        assertThat(words("index.html"))
                .contains("Ingen pris at vise", "Ingen tjener sig sikkert hjem")
                .doesNotContain("1,1 kr.");
    }

    @Test
    void whatAnOfferIsCalledCannotBecomeScript() throws IOException {
        var evil = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>${7*7}";
        write(
                Language.DA,
                MadeUp.offer(evil, Verdict.WORKS, 4, 1),
                MadeUp.offer(evil, evil, Verdict.WORKS, 4, 1, 100, 90, new SelfSupport(90, 40, 0, 0)),
                MadeUp.offer(evil, evil + "2", Verdict.WORKS, 4, 1, 212, 208, new SelfSupport(90, 40, 0, 0)));
        for (var name : List.of("index.html", "offer-01.html")) {
            assertThat(page(name))
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script")
                    .doesNotContain("<img");
        }
        try (var files = Files.list(folder.resolve("r"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("index.html", "offer-01.html");
        }
    }

    @Test
    void anOfferThatFewerThanFiveBeganIsNeitherNamedNorCounted() throws IOException {
        write(
                Language.DA,
                MENTOR,
                MadeUp.few("Kajen", 4, 4, new SelfSupport(4, 2, 0, 0)),
                MadeUp.few("Havet", 40, 3, new SelfSupport(4, 2, 0, 0)));
        assertThat(words("index.html"))
                .doesNotContain("Kajen")
                .doesNotContain("Havet")
                .contains("To tilbud er for små og vises ikke.");
        assertThat(folder.resolve("r/offer-02.html")).doesNotExist();
    }

    @Test
    void noNumberUnderFiveCanBeFoundByTakingOneFromAnother() throws IOException {
        write(Language.DA, MadeUp.few("Kajen", 63, 60, new SelfSupport(50, 47, 3, 2)));
        assertThat(words("offer-01.html"))
                .doesNotContain("63")
                .contains("60 deltagere sammenlignet", "Færre end 5 deltagere lignede ingen.")
                .contains("Der er for få til at sige, hvor mange der klarer sig selv");
        assertThat(words("index.html")).doesNotContain("63").contains("Ikke med: færre end 5 forløb");
    }

    @Test
    void aTargetGroupOfFewIsNotFoundFromTheOthers() throws IOException {
        var self = new SelfSupport(90, 40, 0, 0);
        var groups = List.of(
                MadeUp.offer("Kajen", null, Verdict.WORKS, 4, 1, 104, 100, self),
                MadeUp.offer("Kajen", "lab6_1", Verdict.WORKS, 4, 1, 60, 58, self),
                MadeUp.offer("Kajen", "lab6_6", Verdict.WORKS, 4, 1, 40, 38, self),
                MadeUp.offer("Kajen", "lab6_7", Verdict.WORKS, 4, 1, 4, 4, self));
        write(Language.DA, groups.toArray(Judgement[]::new));
        assertThat(words("offer-01.html")).doesNotContain("Sygemeldte").doesNotContain("jobafklaring");
    }

    @Test
    void aCurveIsAboutTwentyPeople() throws IOException {
        write(Language.DA, MadeUp.few("Kajen", 19, 19, new SelfSupport(0, 0, 19, 0)));
        assertThat(page("offer-01.html"))
                .contains("Der er for få til en kurve.")
                .doesNotContain("survival-chart");
    }

    @Test
    void everyDropOfACurveHasFivePeopleBehindIt() {
        var raw = MadeUp.course(100, 0.99);
        var published = PublishedStays.of(raw, Disclosure.OF_A_REPORT);
        int drops = 0;
        double slope = -1;
        double since = 1;
        for (int week = 1; week < published.size(); week++) {
            double next = published.get(week - 1).share() - published.get(week).share();
            if (slope >= 0 && Math.abs(next - slope) > 1e-12) {
                assertThat(Math.round(100 * (since - published.get(week - 1).share())))
                        .isGreaterThanOrEqualTo(5);
                since = published.get(week - 1).share();
                drops++;
            }
            slope = next;
        }
        assertThat(drops).isBetween(4, 10);
        assertThat(published.getLast().share()).isEqualTo(raw.stays().getLast().share());
    }

    @Test
    void aPageAsksForNothingOutsideItself() throws IOException {
        write(Language.EN, MENTOR, STRESS);
        var outside = Pattern.compile("(?:src|href|url|action)\\s*[=(]\\s*[\"']?+(?!data:font|#|index\\.html|offer-)");
        for (var name : List.of("index.html", "offer-01.html")) {
            var page = page(name).replaceAll("url\\(#", "");
            assertThat(outside.matcher(page).results().map(m -> page.substring(m.start(), m.start() + 60)))
                    .isEmpty();
            assertThat(page).doesNotContain("@import").contains("default-src 'none'");
        }
    }

    @Test
    void anEarlierReportIsReplacedAndOtherFilesAreLeftAlone() throws IOException {
        write(Language.DA, MENTOR, STRESS);
        write(Language.DA, MENTOR);
        assertThat(folder.resolve("r/offer-02.html")).doesNotExist();
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> Report.refuseUnusable(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds other files");
        assertThatThrownBy(() -> Report.refuseUnusable(folder.resolve("letter.txt")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is a file");
    }
}
