package dk.roret.intake;

import static dk.roret.intake.TestPackage.CITIZENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HouseTest
class IntakePageTest {

    @TempDir
    static Path dropped;

    @DynamicPropertySource
    static void dropFolder(DynamicPropertyRegistry properties) {
        properties.add("roret.intake.folder", dropped::toString);
    }

    @LocalServerPort
    int port;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Intake intake;

    @Autowired
    RunLog log;

    @Autowired
    Runs runs;

    @TempDir
    Path folder;

    @BeforeEach
    void noDeliveriesLeft() throws IOException {
        try (Stream<Path> left = Files.list(dropped)) {
            for (Path each : left.toList()) {
                Zip.delete(each);
            }
        }
    }

    @Test
    void anAdministratorSendsADeliveryAndReadsItsReport() throws IOException {
        var rows = new StringBuilder(CITIZENS);
        rows.append("\nc1,0110905011,Anna,Holm,1990-10-01,female,vocational");
        for (int i = 2; i < 70; i++) {
            rows.append("\nc").append(i).append(",0000000000,A,B,i går,female,=ikke()");
        }
        byte[] zip = zip(new TestPackage(folder)
                .from("sendt-med-haanden")
                .with("citizens", rows.toString())
                .written());
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.TOM).go("/intake");
            visit.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("delivery.zip", "application/zip", zip));
            visit.page.locator("text=Læs zip-filen ind").click();
            visit.page.waitForSelector("h1:has-text('lagt til side')");
            assertThat(visit.text())
                    .contains(
                            "68 rækker er lagt til side", "Det er ikke en dato, der findes. Skriv den som 2026-11-16.");
            assertThat(visit.text()).doesNotContain("000000");
            assertThat(visit.axe()).isEmpty();
            visit.picture("intake-run-desktop-da");
            Download list = visit.page.waitForDownload(
                    () -> visit.page.locator("text=Hent listen som CSV").click());
            assertThat(Files.readString(list.path()))
                    .startsWith("\uFEFFFil;Linje;Kolonne;Værdi;Årsag")
                    .contains(";education;'=ikke();");
            visit.page.selectOption("#reason", "intake.reason.enum");
            visit.page.waitForURL("**reason=intake.reason.enum**");
            assertThat(visit.text()).contains("68 fejl").doesNotContain("Skriv den som 2026-11-16.\n");
            visit.page.locator("nav.actions a:has-text('Næste')").click();
            visit.page.waitForURL("**page=1**");
            assertThat(visit.text()).contains("Viser 51 til 68");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void everythingWorksOnAPhoneWithoutJavaScriptInEnglish() {
        new TestPackage(dropped.resolve("nightly-extract"))
                .from("case-system")
                .with("citizens", CITIZENS, "c1,0210905011,Anna,Holm,1990-10-02,female,vocational")
                .written();
        new TestPackage(dropped.resolve("half-copied")).raw("datapackage.json", "{".getBytes(StandardCharsets.UTF_8));
        try (Visit visit = new Visit(port, Visit.PHONE, false)) {
            visit.as(TestWorld.TOM).go("/intake").inEnglish().go("/intake");
            visit.picture("intake-phone-en");
            assertThat(visit.text()).contains("datapackage.json cannot be read.");
            visit.page.locator("li:has-text('nightly-extract') button").first().click();
            reloadUntil(visit, "1 row has been read");
            visit.picture("intake-run-phone-en");
            visit.go("/intake");
            visit.page.locator("li:has-text('half-copied') button").click();
            reloadUntil(visit, "datapackage.json is not valid JSON");
            assertThat(visit.complaints()).isEmpty();
        }
        try (Visit visit = new Visit(port, 320)) {
            visit.as(TestWorld.TOM).go("/intake");
            assertThat(visit.fits()).isTrue();
            assertThat(visit.axe()).isEmpty();
            visit.page.locator("tr:has-text('case-system') a").first().click();
            assertThat(visit.fits()).isTrue();
            assertThat(visit.axe()).isEmpty();
            visit.inEnglish().go("/intake");
            assertThat(visit.axe()).isEmpty();
        }
    }

    @Test
    void aZipThatCannotBeUsedIsRefusedWithASentence() throws IOException {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.TOM).go("/intake");
            visit.page.locator("text=Læs zip-filen ind").click();
            assertThat(visit.text()).contains("Leverancen er ikke læst ind. Én ting skal rettes", "Vælg en zip-fil");
            visit.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("x.zip", "application/zip", new byte[] {1, 2, 3}));
            visit.page.locator("text=Læs zip-filen ind").click();
            assertThat(visit.text()).contains("Zip-filen kan ikke pakkes ud.");
            assertThat(visit.axe()).isEmpty();
            visit.picture("intake-refused-desktop-da");
        }
    }

    @Test
    void thePageOfARunningDeliveryTurnsIntoItsReportByItself() throws IOException {
        Path delivery = new TestPackage(folder)
                .from("slow")
                .with("citizens", CITIZENS, "c1,0410905011,Anna,Holm,1990-10-04,female,vocational")
                .written();
        Reading reading = intake.open(delivery, "Tom Ejlersen");
        try (Visit visit = new Visit(port, Visit.PHONE)) {
            visit.as(TestWorld.TOM).go("/intake/runs/" + reading.run());
            assertThat(visit.text()).contains("Leverancen bliver læst ind", "Intet kan ses i Roret");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.fits()).isTrue();
            visit.picture("intake-running-phone-da");
            visit.go("/intake");
            visit.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("x.zip", "application/zip", zip(delivery)));
            visit.page.locator("text=Læs zip-filen ind").click();
            assertThat(visit.text()).contains("En anden leverance er ved at blive læst ind.");
            visit.go("/intake/runs/" + reading.run());
            reading.toTheEnd((file, rows, percent) -> {});
            visit.page.waitForSelector("h1:has-text('Leverancen er læst ind')");
            assertThat(visit.text()).contains("1 række er læst");
        } finally {
            reading.toTheEnd((file, rows, percent) -> {});
        }
    }

    @Test
    void onlyAdministratorsHaveThePage() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.JONAS).go("/intake");
            assertThat(visit.text()).contains("Du kan ikke se denne side");
        }
    }

    @Test
    void everyNightWhatIsNewIsReadInTheOrderItWasMade() {
        new TestPackage(dropped.resolve("b-monday"))
                .from("nights")
                .with("citizens", CITIZENS, "c1,0310905011,Anna,Holm,1990-10-03,female,vocational")
                .written();
        new TestPackage(dropped.resolve("a-tuesday"))
                .from("nights")
                .created("2026-11-16T03:00:00+01:00")
                .with("citizens", CITIZENS, "c1,0310905011,Anna,Berg,1990-10-03,female,vocational")
                .written();
        NightlyIntake.readNew(deliveries, intake, log);
        assertThat(runs.newest(2)).extracting(Runs.Run::folder).containsExactly("a-tuesday", "b-monday");
        long before = runs.newest(1).getFirst().id();
        NightlyIntake.readNew(deliveries, intake, log);
        assertThat(runs.newest(1).getFirst().id())
                .as("nothing new, nothing read")
                .isEqualTo(before);
    }

    private static void reloadUntil(Visit visit, String text) {
        for (int i = 0; i < 100 && !visit.text().contains(text); i++) {
            visit.page.waitForTimeout(100);
            visit.page.reload();
        }
        assertThat(visit.text()).contains(text);
    }

    private static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("delivery/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
