package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMunicipalityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir
    static Path fjordby;

    @BeforeAll
    static void write() throws IOException {
        new DemoMunicipality(DemoSettings.fjordby(MONDAY)).writeTo(fjordby);
    }

    @Test
    void everyRowKeepsTheSchemas() throws IOException {
        assertThat(PackageCheck.faultsOf(fjordby)).isEmpty();
    }

    @Test
    void equalSettingsGiveEqualBytesWhateverTheLanguageOfTheMachine(@TempDir Path once, @TempDir Path again)
            throws IOException {
        DemoSettings settings = new DemoSettings(7, MONDAY, 300);
        new DemoMunicipality(settings).writeTo(once);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            new DemoMunicipality(settings).writeTo(again);
        } finally {
            Locale.setDefault(before);
        }
        for (Path file : files(once)) {
            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void anotherSeedGivesOtherPeopleAndTheSamePersonas(@TempDir Path other) throws IOException {
        new DemoMunicipality(new DemoSettings(2, MONDAY, 300)).writeTo(other);
        int personas = PersonaRows.COUNT;
        List<String> here = Files.readAllLines(fjordby.resolve("citizens.csv"));
        List<String> there = Files.readAllLines(other.resolve("citizens.csv"));
        assertThat(there.subList(0, personas + 1)).isEqualTo(here.subList(0, personas + 1));
        assertThat(there.subList(personas + 1, 301)).doesNotContainAnyElementsOf(here);
    }

    @Test
    void theNightlyExtractIsMadeInTheAsOfWeekAndSeesSixYears() throws IOException {
        assertThat(Files.readString(fjordby.resolve("datapackage.json")))
                .contains("\"created\" : \"2026-11-16T02:00:00+01:00\"")
                .contains("\"from\" : \"2020-11-16\"")
                .contains("\"until\" : \"2026-11-15\"");
        assertThatThrownBy(() -> DemoSettings.fjordby(MONDAY.plusDays(1))).hasMessageContaining("Monday");
    }

    @Test
    void sanneIsInWeekFortyOfSicknessBenefitAndBeganAnewAfterSixtyOneWeeksAtWork() throws IOException {
        List<List<String>> spells = rows("spells").stream()
                .filter(row -> row.getField("citizen_id").equals(Persona.SANNE))
                .map(row -> List.of(row.getField("benefit"), row.getField("start_date"), row.getField("end_date")))
                .toList();
        assertThat(spells)
                .containsExactly(
                        List.of("unemployment_benefit", "2024-09-09", "2024-12-15"),
                        List.of("sickness_benefit", MONDAY.minusWeeks(39).toString(), ""));
        NamedCsvRecord sanne = row("citizens", "citizen_id", Persona.SANNE);
        assertThat(sanne.getField("cpr")).startsWith("140280");
        assertThat(sanne.getField("caseworker_id")).isEqualTo(Persona.JONAS);
    }

    @Test
    void everyPersonaIsThereWithRoleAndLogin() throws IOException {
        assertThat(Persona.all()).hasSize(8);
        for (Persona persona : Persona.all().subList(1, 8)) {
            NamedCsvRecord row = row("staff", "staff_id", persona.id());
            assertThat(row.getField("role")).isEqualTo(persona.role());
            assertThat(row.getField("login")).isEqualTo(persona.login());
        }
        assertThat(row("citizens", "citizen_id", Persona.PROTECTED_WITH_JONAS).getField("name_protected"))
                .isEqualTo("true");
        assertThat(row("citizens", "citizen_id", Persona.PROTECTED_ELSEWHERE).getField("team_id"))
                .isNotEqualTo(row("staff", "staff_id", Persona.JONAS).getField("team_id"));
    }

    @Test
    void jonasHasFortySixCitizensAndHisColleaguesAboutAsMany() throws IOException {
        List<String> caseworkers = rows("citizens").stream()
                .map(row -> row.getField("caseworker_id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(caseworkers).filteredOn(Persona.JONAS::equals).hasSize(46);
        long desks = caseworkers.stream().distinct().count();
        assertThat((double) caseworkers.size() / desks).isBetween(38.0, 50.0);
    }

    @Test
    void noCprNumberCanBelongToSomebodyAlive() throws IOException {
        for (NamedCsvRecord row : rows("citizens")) {
            String cpr = row.getField("cpr");
            LocalDate born = LocalDate.parse(row.getField("birth_date"));
            assertThat(centuryOf(cpr) + Integer.parseInt(cpr.substring(4, 6))).isLessThanOrEqualTo(born.getYear() - 92);
            assertThat(Integer.parseInt(cpr.substring(0, 2))).isEqualTo(born.getDayOfMonth());
            assertThat(Integer.parseInt(cpr.substring(9)) % 2)
                    .isEqualTo(row.getField("sex").equals("male") ? 1 : 0);
        }
    }

    /** The rule of the seventh digit, cpr.dk. */
    private static int centuryOf(String cpr) {
        int seventh = cpr.charAt(6) - '0';
        int year = Integer.parseInt(cpr.substring(4, 6));
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    @Test
    void nobodyIsOnTwoBenefitsAtOnceAndNoSpellLiesOutsideWhatThePackageSees() throws IOException {
        Register register = new Register(fjordby);
        for (List<Register.Spell> spells : register.spells().values()) {
            for (int i = 0; i < spells.size(); i++) {
                assertThat(spells.get(i).until()).isAfterOrEqualTo(LocalDate.of(2020, 11, 16));
                assertThat(spells.get(i).from()).isBefore(MONDAY);
                if (i > 0) {
                    assertThat(spells.get(i).from()).isAfter(spells.get(i - 1).until());
                }
            }
        }
        assertThat(register.spells().values())
                .anyMatch(spells -> spells.getFirst().from().getYear() < 2018);
    }

    @Test
    void educationAssistanceEndedWhenTheNewCashAssistanceCame() throws IOException {
        assertThat(rows("spells"))
                .filteredOn(row -> row.getField("benefit").equals("education_assistance"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("end_date")).isBetween("2020-11-16", "2025-06-30"));
    }

    @Test
    void aHundredThousandCitizensAreWrittenAsTheyCome(@TempDir Path large) throws IOException {
        new DemoMunicipality(new DemoSettings(1, MONDAY, 100_000)).writeTo(large);
        try (Stream<String> lines = Files.lines(large.resolve("citizens.csv"))) {
            assertThat(lines.skip(1)).hasSize(100_000);
        }
    }

    private static NamedCsvRecord row(String resource, String column, String value) throws IOException {
        return rows(resource).stream()
                .filter(row -> row.getField(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String resource) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(fjordby.resolve(resource + ".csv"))) {
            return csv.stream().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
