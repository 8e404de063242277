package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.Economy.Question;
import dk.roret.effect.register.Evaluation.Detail;
import dk.roret.effect.report.Language;
import dk.roret.effect.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that the engine writes to a folder, opened from that folder in a real browser. */
class EffectReportTest {

    private static final int NARROWEST = 320;

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void writeReports() throws IOException {
        Path demo = folder.resolve("fjordby");
        LocalDate monday = LocalDate.of(2026, 11, 16);
        new DemoMunicipality(new DemoSettings(1, monday, 1_500)).writeTo(demo);
        Question question = new Question(false, 1.0, Dimension.alike(), 52);
        Economy economy = Economy.of(demo, question, Detail.COURSES, (done, offers) -> {});
        for (Language language : Language.values()) {
            Report.write(economy, question, folder.resolve(language.name()), language);
        }
    }

    @Test
    void itReadsOnAPhoneAndADeskInBothLanguagesAndAxeFindsNothing() {
        for (Language language : Language.values()) {
            for (String name : List.of("index.html", "offer-01.html")) {
                for (int width : List.of(NARROWEST, Visit.PHONE, Visit.DESKTOP)) {
                    try (Visit visit = new Visit(0, width)) {
                        String place = language + " " + name + " " + width;
                        visit.page.navigate(folder.resolve(language.name())
                                .resolve(name)
                                .toUri()
                                .toString());
                        assertThat(visit.axe()).as(place).isEmpty();
                        assertThat(visit.fits()).as(place).isTrue();
                        assertThat(visit.complaints()).as(place).isEmpty();
                        visit.picture("effect-report-" + place.replace(' ', '-').replace(".html", ""));
                    }
                }
            }
        }
    }

    @Test
    void onPaperEverythingIsOpenAndTheFigureIsInItsTable() {
        try (Visit visit = new Visit(0, Visit.DESKTOP)) {
            visit.page.navigate(folder.resolve("DA/index.html").toUri().toString());
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page.locator("details li").first().isVisible()).isTrue();
            assertThat(visit.page.locator("thead").first().evaluate("e => getComputedStyle(e).display"))
                    .isEqualTo("table-header-group");
            assertThat(visit.page
                            .locator("tbody tr:not(.group) .figure-cell svg:visible")
                            .first()
                            .isVisible())
                    .isTrue();
        }
    }
}
