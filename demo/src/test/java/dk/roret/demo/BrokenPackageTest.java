package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class BrokenPackageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            names = {
                "MOSTLY_RIGHT",
                "CPR_DATE",
                "UNKNOWN_CASEWORKER",
                "END_BEFORE_START",
                "EXIT_REASON_MISSING",
                "DUPLICATE_KEY",
                "UNKNOWN_VALUE",
                "NEGATIVE_PRICE"
            })
    void isWrongWhereItSaysAndNowhereElse(BrokenPackage broken) throws IOException {
        broken.writeTo(folder, MONDAY);
        List<String> said = broken.wrong().stream()
                .map(one -> one.resource() + " " + one.line() + " " + one.column())
                .toList();
        assertThat(broken.isRefusedWhole()).isFalse();
        assertThat(PackageCheck.faultsOf(folder)).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void lacksAColumnThatMustBeThere() throws IOException {
        BrokenPackage.REQUIRED_COLUMN_MISSING.writeTo(folder, MONDAY);
        assertThat(Files.readAllLines(folder.resolve("citizens.csv")).getFirst())
                .doesNotContain("sex");
    }

    @Test
    void isNotReadableAsUtf8() throws IOException {
        BrokenPackage.WRONG_ENCODING.writeTo(folder, MONDAY);
        assertThatThrownBy(() -> Files.readString(folder.resolve("citizens.csv")))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void endsInTheMiddleOfAQuote() throws IOException {
        BrokenPackage.OPEN_QUOTE.writeTo(folder, MONDAY);
        assertThat(Files.readString(folder.resolve("spells.csv"))
                        .chars()
                        .filter(c -> c == '"')
                        .count())
                .isOdd();
    }

    @Test
    void isOlderOrNewerThanTheMunicipalitysOwnPackage() throws IOException {
        OffsetDateTime own = OffsetDateTime.parse("2026-11-16T02:00:00+01:00");
        assertThat(created(BrokenPackage.OLDER_THAN_LAST)).isBefore(own);
        assertThat(created(BrokenPackage.MOSTLY_RIGHT)).isAfter(own);
    }

    @Test
    void namesAVersionThatDoesNotExist() throws IOException {
        BrokenPackage.WRONG_VERSION.writeTo(folder, MONDAY);
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("datapackage.json"))
                        .path("roret")
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    private OffsetDateTime created(BrokenPackage broken) throws IOException {
        broken.writeTo(folder, MONDAY);
        return OffsetDateTime.parse(JsonMapper.shared()
                .readTree(folder.resolve("datapackage.json"))
                .path("created")
                .asString());
    }
}
