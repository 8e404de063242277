package dk.roret.intake;

import static dk.roret.intake.TestPackage.CITIZENS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.web.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packages that cannot be used as a whole: one sentence says why, and nothing of them is in. */
@HouseTest
class UnusableTest {

    private static final String ANNA = "c1,0505905011,Anna,Holm,1990-05-05,female,vocational";

    @Autowired
    Intake intake;

    @Autowired
    Runs runs;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutAPackage() throws IOException {
        assertThat(refusal(folder.resolve("nowhere"))).startsWith("Der er ingen mappe, der hedder nowhere.");
        assertThat(refusal(Files.createDirectory(folder.resolve("empty"))))
                .startsWith("Mappen empty har ingen datapackage.json.");
    }

    @Test
    void aDescriptorThatIsNotJson() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), "{\n  \"name\": \"x\",,\n}");
        assertThat(refusal(folder)).startsWith("datapackage.json er ikke gyldig JSON ved linje 2, tegn ");
    }

    @Test
    void aDescriptorThatDoesNotSayWhatItMust() {
        assertThat(descriptor("\"name\": \"x\"")).contains("version 1");
        assertThat(descriptor("\"roret\": {\"version\": 2}"))
                .contains("version 1")
                .contains("2");
        assertThat(descriptor("\"roret\": {\"version\": 1}, \"name\": \"Stor By\""))
                .contains("Stor By");
        String good = "\"name\": \"x\", \"roret\": {\"version\": 1";
        assertThat(descriptor(good + "}, \"created\": \"i går\"")).contains("i går");
        assertThat(descriptor(good + "}, \"created\": \"2027-01-01T00:00:00Z\""))
                .contains("2027-01-01");
        String dated = good + "%s}, \"created\": \"2026-11-16T02:00:00+01:00\"";
        assertThat(descriptor(dated.formatted(", \"delivery\": \"hel\""))).contains("hel");
        assertThat(descriptor(dated.formatted(", \"delivery\": \"full\""))).contains("observation");
        String window = ", \"delivery\": \"full\", \"observation\": {\"from\": \"%s\", \"until\": \"%s\"}";
        assertThat(descriptor(dated.formatted(window.formatted("2026-01-02", "2026-01-01"))))
                .contains("2026-01-02")
                .contains("2026-01-01");
        assertThat(descriptor(dated.formatted(window.formatted("2026-01-02", "2026-11-17"))))
                .contains("2026-11-17");
        assertThat(descriptor(dated.formatted(window.formatted("2026-01-02", "2026-11-15")) + ", \"resources\": []"))
                .contains("citizens, ");
    }

    @Test
    void aFileThatLeavesTheFolder() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".csv"), CITIZENS + "\n");
        for (String path : List.of("../" + secret.getFileName(), secret.toString(), "..\\x.csv", "link.csv")) {
            Path delivery = Files.createDirectory(folder.resolve("d" + Math.abs(path.hashCode())));
            Files.createSymbolicLink(delivery.resolve("link.csv"), secret);
            assertThat(refusal(new TestPackage(delivery)
                            .names("citizens", path, "")
                            .written()))
                    .as(path)
                    .contains("uden for mappen");
        }
        Files.delete(secret);
    }

    @Test
    void aFileThatIsMissingOrNamedTwice() {
        assertThat(refusal(delivery().names("citizens", "citizens.csv", "").written()))
                .startsWith("Filen citizens.csv er ikke i leverancen.");
        assertThat(refusal(delivery()
                        .with("citizens", CITIZENS, ANNA)
                        .names("staff", "citizens.csv", "")
                        .written()))
                .contains("citizens.csv står to gange");
        assertThat(refusal(delivery()
                        .with("citizens", CITIZENS, ANNA)
                        .names("citizens", "other.csv", "")
                        .written()))
                .contains("citizens står to gange");
        assertThat(refusal(delivery().names("citizens", "", "").written())).contains("citizens");
    }

    @Test
    void aFileWithoutAUsableHeading() {
        assertThat(refusal(file(""))).startsWith("Filen citizens.csv er tom.");
        assertThat(refusal(file("citizen_id,cpr,cpr\n"))).contains("cpr to gange");
        assertThat(refusal(file("citizen_id,cpr\n"))).contains("mangler kolonnen given_name");
        assertThat(refusal(file(CITIZENS.replace(',', ';') + "\n"))).contains("mangler kolonnen citizen_id");
        assertThat(refusal(delivery()
                        .file("citizens", "citizens.csv", CITIZENS.getBytes(StandardCharsets.UTF_16), "")
                        .written()))
                .contains("UTF-8");
        assertThat(refusal(delivery()
                        .file("citizens", "citizens.csv", CITIZENS, ", \"dialect\": {\"delimiter\": \"##\"}")
                        .written()))
                .contains("skilletegn");
    }

    @Test
    void aFileThatIsNotUtf8() {
        assertThat(refusal(delivery()
                        .file(
                                "citizens",
                                "citizens.csv",
                                (CITIZENS + "\n" + ANNA + "\nc2,0606905012,Søren,Dam,1990-06-06,male,primary\n")
                                        .getBytes(StandardCharsets.ISO_8859_1),
                                "")
                        .written()))
                .isEqualTo("citizens.csv er ikke UTF-8 i linje 3. Gem filen som UTF-8, og send leverancen igen.");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() {
        assertThat(refusal(file(CITIZENS + "\n" + ANNA + "\nc2,0606905012,\"Bo,Dam,1990-06-06,male,primary\nc3,x\n")))
                .contains("linje 3");
        assertThat(refusal(file(CITIZENS + "\nc2,0606905012,\"Bo\" Dam,Dam,1990-06-06,male,primary\n")))
                .contains("linje 2");
        assertThat(refusal(file(CITIZENS + "\n" + ANNA + "\nc2,\"" + "0606905012,Bo,Dam\n".repeat(100_000))))
                .contains("linje 3");
    }

    @Test
    void anExtractOlderThanTheOneInPlace() {
        Path newer = delivery().with("citizens", CITIZENS, ANNA).written();
        intake.read(newer, "Tom", (reading, rows, percent) -> {});
        assertThat(refusal(delivery()
                        .created("2026-11-15T02:00:00+01:00")
                        .seen("2020-11-16", "2026-11-14")
                        .with("citizens", CITIZENS, ANNA)
                        .written()))
                .contains("ældre");
    }

    @Test
    void aFullDeliveryWithNobodyInIt() {
        Path newer = delivery().with("citizens", CITIZENS, ANNA).written();
        intake.read(newer, "Tom", (reading, rows, percent) -> {});
        assertThat(refusal(delivery().with("citizens", CITIZENS).written())).contains("ingen rækker");
    }

    @Test
    void nothingIsLoadedOfAPackageWhoseLastFileIsBroken() {
        assertThat(refusal(delivery()
                        .from("half")
                        .with("citizens", CITIZENS, ANNA)
                        .file("spells", "spells.csv", "\"", "")
                        .written()))
                .isNotEmpty();
        assertThat(db.sql("select count(*) from citizen.citizen where source = 'half'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyObstacleHasItsSentenceInBothLanguages() {
        for (Obstacle obstacle : Obstacle.values()) {
            for (Locale language : List.of(Texts.DANISH, Texts.ENGLISH)) {
                assertThat(texts.get(language, obstacle.text(), "a", "b", "c"))
                        .as(obstacle.toString())
                        .matches("(?s)[A-ZÆØÅ0-9a-z].*\\.")
                        .doesNotContain("{");
            }
        }
    }

    private String descriptor(String members) {
        return refusal(delivery()
                .raw("datapackage.json", ("{" + members + "}").getBytes(StandardCharsets.UTF_8))
                .asItIs());
    }

    private Path file(String content) {
        return delivery().file("citizens", "citizens.csv", content, "").written();
    }

    private TestPackage delivery() {
        return new TestPackage(folder);
    }

    private String refusal(Path delivery) {
        Runs.Run run = runs.find(intake.read(delivery, "Tom", (reading, rows, percent) -> {}))
                .orElseThrow();
        assertThat(run.state()).as(run.toString()).isEqualTo(Runs.State.REFUSED);
        assertThat(run.obstacle()).isNotNull().isNotEqualTo(Obstacle.BROKEN);
        List<String> details = new ArrayList<>(run.obstacleDetails());
        return texts.get(
                Texts.DANISH, java.util.Objects.requireNonNull(run.obstacle()).text(), details.toArray());
    }
}
