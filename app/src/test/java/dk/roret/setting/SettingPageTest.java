package dk.roret.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SettingPageTest {

    @LocalServerPort
    int port;

    @Autowired
    List<Setting> all;

    @Autowired
    Settings settings;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient db;

    @AfterEach
    void nothingIsChosen() {
        db.sql("delete from setting.choice").update();
    }

    @Test
    void everySettingHasItsWordsAndAcceptsItsOwnFallback() {
        for (Setting setting : all) {
            for (var language : List.of(Texts.DANISH, Texts.ENGLISH)) {
                assertThatCode(() -> texts.get(language, setting.text())).doesNotThrowAnyException();
                assertThatCode(() -> texts.get(language, setting.about())).doesNotThrowAnyException();
            }
            assertThat(setting.accepted().test(setting.fallback()))
                    .as(setting.key())
                    .isTrue();
        }
        assertThat(all.stream().map(Setting::key)).doesNotHaveDuplicates();
    }

    @Test
    void aChoiceAppliesFromItsDayAndTheOldOneStays() {
        try (Visit visit = new Visit(port, Visit.DESKTOP)) {
            visit.as(TestWorld.TOM).go("/setting");
            assertThat(visit.text()).contains("Minutter, en nødåbning varer", "Ingen har valgt endnu");
            assertThat(visit.axe()).isEmpty();
            choose(visit, "30", "2026-11-16", "Afdelingslederen");
            assertThat(visit.text()).contains("Minutter, en nødåbning varer er 30 fra 16. november 2026.");
            choose(visit, "45", "2027-01-01", "Arbejdsmarkedsudvalget");
            choose(visit, "20", "2026-11-16", "Direktøren");
            assertThat(visit.text())
                    .contains("Gælder fra 16. november 2026. Besluttet af Direktøren.")
                    .contains("Fra 1. januar 2027: 45. Besluttet af Arbejdsmarkedsudvalget.")
                    .contains("Se ét tidligere valg");
            assertThat(visit.axe()).isEmpty();
            visit.picture("setting-desktop");
            visit.inEnglish().go("/setting");
            assertThat(visit.text()).contains("Applies from 16 November 2026. Decided by Direktøren.");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
        Setting minutes = setting("emergency-minutes");
        assertThat(settings.number(minutes)).isEqualTo(20);
        assertThat(settings.text(minutes, LocalDate.of(2026, 11, 15))).isEqualTo("60");
        assertThat(settings.text(minutes, LocalDate.of(2027, 1, 1))).isEqualTo("45");
    }

    @Test
    void aChoiceThatCannotBeIsSaidAndNothingTypedIsLost() {
        try (Visit visit = new Visit(port, Visit.PHONE, false)) {
            visit.as(TestWorld.TOM).go("/setting");
            choose(visit, "otte", "2026-11-15", "");
            assertThat(visit.page.title()).startsWith("Fejl:");
            assertThat(visit.text())
                    .contains("Valget er ikke gemt. 3 ting skal rettes")
                    .contains("Skriv et helt tal fra 15 til 480.")
                    .contains("Vælg i dag eller en senere dag.")
                    .contains("Skriv, hvem der har besluttet det.");
            assertThat(visit.page.locator("#value-emergency-minutes").inputValue())
                    .isEqualTo("otte");
            assertThat(visit.fits()).isTrue();
            visit.picture("setting-phone");
        }
        assertThat(db.sql("select count(*) from setting.choice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSettingThatDoesNotExistCannotBeChosen() {
        assertThat(new Caller(port)
                        .as(TestWorld.TOM)
                        .post("/setting/made-up", Map.of("value", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Setting setting(String key) {
        return all.stream()
                .filter(setting -> setting.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static void choose(Visit visit, String value, String from, String decidedBy) {
        var section = visit.page.locator("#emergency-minutes");
        section.locator("summary").first().click();
        section.locator("input[name=value]").fill(value);
        section.locator("input[name=from]").fill(from);
        section.locator("input[name=decidedBy]").fill(decidedBy);
        section.locator("button:has-text('Gem valget')").click();
    }
}
