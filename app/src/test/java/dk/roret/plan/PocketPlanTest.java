package dk.roret.plan;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dk.roret.HouseTest;
import dk.roret.Lix;
import dk.roret.Papers;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.Access;
import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.web.Page;
import dk.roret.web.Texts;
import dk.roret.web.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PocketPlanTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    PlanStory story;

    @Autowired
    PocketPlan pocket;

    @Autowired
    PlanService plans;

    @Autowired
    Access access;

    @Autowired
    Citizens citizens;

    @Autowired
    Texts texts;

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
        assertThat(Papers.breaches(pdf, language)).isEmpty();
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

    @Test
    void saysWhenASignCannotBePrinted() throws Exception {
        SannesPlan.forget(db);
        var words = new Step.Content("Gå en tur 🐕 اتصل", null, null, new Owner.Self(), null);
        story.step(SANNE, TestWorld.citizen(SANNE), TestHouse.NOW, words);
        byte[] pdf = printed("da");
        assertThat(Papers.breaches(pdf, "da")).isEmpty();
        assertThat(text(pdf)).contains("Gå en tur […]", "Nogle tegn kan ikke trykkes");
    }

    @Test
    void itsOwnWordsAreVeryEasyToRead() {
        SannesPlan.forget(db);
        Look look = access.look(SANNE, TestWorld.citizen(SANNE), "test").orElseThrow();
        Citizen citizen = citizens.get(look);
        String html = pocket.html(page(), plans.view(look, citizen), citizen);
        String text = Pattern.compile("<(p|li)[^>]*>(.*?)</\\1>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group(2).replaceAll("<[^>]*>", " ").strip())
                .filter(sentence -> sentence.endsWith(".") || sentence.endsWith("?"))
                .collect(Collectors.joining(" "));
        assertThat(text).contains("Du kan klage.");
        assertThat(Lix.of(text)).isLessThanOrEqualTo(30);
    }

    @Test
    void theCaseworkerPrintsTheSameInTheCitizensVoice() throws Exception {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            byte[] pdf =
                    get(visit.as(JONAS), "/plan/" + SANNE.id() + "/pocket.pdf").body();
            assertThat(text(pdf)).contains("Min plan", "Mine mål", "Udgave 15");
        }
    }

    private Page page() {
        return new Page(
                new Words(texts, Texts.DANISH),
                "/plan",
                "Fjordby Kommune",
                true,
                null,
                List.of(),
                null,
                null,
                file -> file);
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
}
