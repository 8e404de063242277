package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TruthTest {

    private static final DemoSettings SETTINGS = new DemoSettings(3, LocalDate.of(2026, 11, 16), 1_500);
    private static final int WITHIN_52 = 1;

    @TempDir
    static Path folder;

    private static Truth truth;

    @BeforeAll
    static void replay() {
        truth = new DemoMunicipality(SETTINGS).truth(20);
    }

    @Test
    void anOfferThatWorksSavesWeeksAndOneThatHarmsCostsThem() {
        assertThat(weeksSaved("T-02")).isGreaterThan(2);
        assertThat(weeksSaved("T-01")).isGreaterThan(1);
        assertThat(weeksSaved("T-08")).isLessThan(-1);
        assertThat(weeksSaved("T-22")).isLessThan(-2);
    }

    @Test
    void everyStartInThePackageHasItsTruth(@TempDir Path fjordby) throws IOException {
        new DemoMunicipality(SETTINGS).writeTo(fjordby);
        Set<List<Object>> replayed = new HashSet<>();
        truth.started().forEach(one -> replayed.add(List.of(one.offer(), one.start())));
        Set<String> personas = Set.of("B-1", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7", "B-8", "B-9", "B-10", "B-11");
        List<Register.Participation> started = new Register(fjordby)
                .participations().stream()
                        .filter(one -> !personas.contains(one.citizen()))
                        .filter(one ->
                                one.from().getYear() < 9999 && !one.from().isBefore(LocalDate.of(2020, 11, 16)))
                        .toList();
        assertThat(truth.started()).hasSameSizeAs(started);
        assertThat(started).allSatisfy(one -> assertThat(replayed).contains(List.of(one.offer(), one.from())));
    }

    @Test
    void theSameReplaysGiveTheSameTruth() {
        DemoSettings few = new DemoSettings(3, SETTINGS.asOf(), 200);
        assertThat(new DemoMunicipality(few).truth(3)).isEqualTo(new DemoMunicipality(few).truth(3));
    }

    @Test
    void theFileTellsEachOfferByHorizonAndVariantWithItsError() throws IOException {
        Path file = folder.resolve("truth.json");
        new DemoMunicipality(new DemoSettings(3, SETTINGS.asOf(), 400)).writeTruth(file, 5);
        JsonNode offers = JsonMapper.shared().readTree(file).path("offers");
        assertThat(offers.size()).isGreaterThan(40);
        for (JsonNode offer : offers) {
            for (String variant : List.of("now_or_not_now", "never")) {
                for (String horizon : List.of("26", "52", "104")) {
                    JsonNode figures = offer.path(variant).path(horizon);
                    double mostPossible = Double.parseDouble(horizon);
                    assertThat(figures.path("weeks_saved").asDouble()).isBetween(-mostPossible, mostPossible);
                    assertThat(figures.path("monte_carlo_error").asDouble()).isNotNegative();
                }
            }
        }
    }

    private static double weeksSaved(String offer) {
        return truth.started().stream()
                .filter(one -> one.offer().equals(offer))
                .mapToDouble(one -> one.nowOrNot().weeks().get(WITHIN_52))
                .average()
                .orElseThrow();
    }
}
