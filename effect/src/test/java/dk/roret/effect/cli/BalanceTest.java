package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The {@code balance} of {@code effect compare}. */
class BalanceTest {
    @TempDir
    Path folder = Path.of("");

    private JsonNode balance(String content, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), content).toString();
        var options = Stream.concat(Stream.of("--outcome", "weeks"), Stream.of(more));
        return Terminal.compare(List.of(file), options.toArray(String[]::new))
                .json()
                .get("balance");
    }

    @Test
    void whatIsTheSameForAllTreatedHasNone() throws IOException {
        var people = "mentor,age,weeks\n1,0.7,9\n1,0.7,8\n1,0.7,9\n0,0.2,14\n0,0.3,14\n";
        for (var option : List.of("--match=age:0.1", "--covariates=age")) {
            var age = balance(people, option).get(0);
            assertThat(age.get("smd_before").isNull()).isTrue();
            assertThat(age.get("smd_after").isNull()).isTrue();
        }
    }

    @Test
    void largeNumbersAreAsPreciseAsSmallOnes() throws IOException {
        var ages = balance(
                "mentor,age,weeks\n1,1,9\n1,2,8\n1,4,9\n0,2,14\n0,3,14\n0,3,15\n",
                "--covariates",
                "age*0.125, age*0.125+1000000000");
        assertThat(ages.at("/1/smd_before").asDouble())
                .isCloseTo(ages.at("/0/smd_before").asDouble(), offset(1e-13));
    }

    @Test
    void yesAndNoAreOneAndNoughtAndOtherTextHasNone() throws IOException {
        var balance = balance(
                "mentor,alone,town,weeks\n1,true,a,9\n1,false,b,8\n0,false,a,9\n0,false,b,14\n",
                "--match",
                "alone,town");
        assertThat(balance.at("/0/smd_before").asDouble()).isCloseTo(Math.sqrt(0.5), offset(1e-15));
        assertThat(balance.at("/1/smd_before").isNull()).isTrue();
    }
}
