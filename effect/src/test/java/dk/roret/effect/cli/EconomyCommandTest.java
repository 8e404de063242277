package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EconomyCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Twenty who begin in their third week and leave after three, twenty alike who stay eight. */
    @BeforeEach
    void describe() throws IOException {
        var citizens = new ArrayList<>(List.of("citizen_id,birth_date,sex,education"));
        var spells = new ArrayList<>(List.of("spell_id,citizen_id,benefit,start_date,end_date,exit_reason"));
        var participations = new ArrayList<>(List.of("participation_id,citizen_id,offer_id,start_date,end_date,price"));
        for (int i = 0; i < 40; i++) {
            citizens.add(i + ",1980-06-01,female,primary");
            spells.add(i + "," + i + ",sickness_benefit,2021-01-04," + (i < 20 ? "2021-02-07" : "2021-03-14") + ",job");
            if (i < 20) {
                participations.add(i + "," + i + ",T-1,2021-01-18,2021-02-05," + (900 + 10 * i));
            }
        }
        Files.writeString(folder.resolve("datapackage.json"), """
                {"roret": {"version": 1, "observation": {"from": "2021-01-04", "until": "2024-01-07"}},
                 "resources": [{"name": "citizens"}, {"name": "categories"}, {"name": "spells"}, {"name": "offers"},
                  {"name": "participations"}]}
                """);
        Files.write(folder.resolve("citizens.csv"), citizens);
        Files.write(folder.resolve("spells.csv"), spells);
        Files.write(folder.resolve("participations.csv"), participations);
        Files.writeString(
                folder.resolve("categories.csv"), "citizen_id,valid_from,valid_until,readiness,target_group\n");
        Files.writeString(folder.resolve("offers.csv"), "offer_id,name,type\nT-1,Mentor,mentor\n");
    }

    private int economy(String... more) {
        var arguments = new ArrayList<>(List.of("economy", folder.toString()));
        arguments.addAll(List.of(more));
        return Effect.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @Test
    void theJsonCarriesTheKronerAndTheLawTheyWereWorkedOutBy() {
        assertThat(economy("--format", "json", "--horizon", "26")).isZero();
        var json = new JsonMapper().readTree(out.toString());
        var offer = json.at("/offers/0");

        // Sickness benefit was 4,355 a week by the library in 2021; weeks 6 to 10 with benefit are saved, at 40 %
        // refund.
        assertThat(offer.at("/saved/public/value").asDouble()).isEqualTo(5 * 4355);
        assertThat(offer.at("/saved/municipality/value").asDouble()).isEqualTo(5 * 4355 * 0.6);
        assertThat(offer.at("/cost/value").asDouble()).isEqualTo(995);
        assertThat(offer.at("/cost/own_price").asInt()).isEqualTo(20);
        assertThat(offer.at("/net/municipality/value").asDouble()).isEqualTo(5 * 4355 * 0.6 - 995);
        assertThat(offer.at("/net/municipality/verdict").asString()).isEqualTo("pays");
        assertThat(offer.at("/per_krone/municipality/set").asString()).isEqualTo("interval");
        assertThat(offer.at("/verdict").isMissingNode()).isFalse();
        assertThat(offer.at("/composite/rank_best").asInt()).isEqualTo(1);
        assertThat(json.at("/rates/0/status").asString()).isEqualTo("found");
        assertThat(json.at("/rates/0/from").asString()).isEqualTo("library");
        assertThat(json.at("/refund_steps/1/state_percent").asInt()).isEqualTo(40);
        assertThat(json.at("/refund_restart/0/self_support_weeks").asInt()).isEqualTo(52);
    }

    @Test
    void theTableAndTheCsvSayTheSame() {
        assertThat(economy()).isZero();
        assertThat(out.toString())
                .contains("Mentor", "13,065", "995", "12,070", "pays", "2 rows used, 0 of them not marked as found");
        out.getBuffer().setLength(0);
        assertThat(economy("--format", "csv")).isZero();
        assertThat(out.toString())
                .contains("T-1,Mentor,all,20,5,13065,8710,995,12070,")
                .hasLineCount(2);
    }

    @Test
    void wrongOptionsAreOneSentence() {
        assertThat(economy("--weights", "employment")).isOne();
        assertThat(err.toString().strip())
                .isEqualTo("effect: --weights: employment is not a name and a number such as employment=2");
        assertThat(out.toString()).isEmpty();
    }
}
