package dk.roret.plan;

import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dk.roret.HouseTest;
import dk.roret.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@HouseTest
class PocketPlanTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PlanStory story;

    @BeforeEach
    void sannesPlan() {
        SannesPlan.tell(db, story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void isAnAccessiblePdf(String language) throws Exception {
        byte[] pdf = printed(language);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/pocket-" + language + ".pdf"), pdf);
        assertThat(breaches(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).contains("Sanne Birk Holm");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(297f, 298.5f);
        }
    }

    @Test
    void tellsTheSameVersionAsTheScreenAndNoCprNumber() throws Exception {
        String text = text(printed("da"));
        assertThat(text)
                .contains("Sanne Birk Holm", "Udgave 15", "16. november 2026", "Ring til rygskolen", "12 34 41 18")
                .doesNotContain("140280");
    }

    private byte[] printed(String language) {
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(SANNE).go("/web/language?to=" + language);
            return get(visit, "/plan/pocket.pdf").body();
        }
    }

    private APIResponse get(Visit visit, String address) {
        return visit.page.request().get("http://localhost:" + port + address);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> breaches(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
