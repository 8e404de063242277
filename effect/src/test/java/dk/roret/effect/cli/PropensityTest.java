package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code effect compare --method ipw} and {@code dr}. */
class PropensityTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal.Answer weeks(String content, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), content).toString();
        var options = Stream.concat(Stream.of("--outcome", "weeks"), Stream.of(more));
        return Terminal.compare(List.of(file), options.toArray(String[]::new));
    }

    @Test
    void covariatesThatTellTheArmsApartAreRefused() throws IOException {
        for (var ages : List.of(List.of("24", "42", "25", "43"), List.of("1", "2", "2", "4"))) {
            var people = "mentor,age,weeks\n1,%s,9\n0,%s,14\n1,%s,9\n0,%s,14\n".formatted(ages.toArray());
            weeks(people, "--covariates", "age", "--method", "ipw").isRefused("people.csv, --covariates age");
        }
    }

    @Test
    void withoutCovariatesEverybodyIsAlikeAndTheMeansAreCompared() throws IOException {
        for (var method : List.of("ipw", "dr")) {
            var json = weeks("mentor,weeks\n1,9\n1,5\n0,14\n0,8\n0,2\n", "--method", method)
                    .json();
            assertThat(json.get("estimate").asDouble()).isCloseTo(-1, offset(1e-12));
            // The variances of the two means, 4 / 2 and 24 / 3.
            assertThat(json.get("std_error").asDouble()).isCloseTo(Math.sqrt(10), offset(1e-12));
            assertThat(json.get("effective_n_control").asDouble()).isCloseTo(3, offset(1e-12));
            assertThat(json.get("balance").isEmpty()).isTrue();
        }
    }

    @Test
    void whoIsTrimmedHasNoSayInTheEffect() throws IOException {
        var people =
                "mentor,age,weeks\n" + "1,1,9\n0,1,7\n0,1,5\n1,2,4\n0,2,8\n1,3,5\n1,3,6\n0,3,9\n".repeat(6) + "0,9,";
        for (var method : List.of("ipw", "dr")) {
            var options = List.of("--covariates", "age", "--method", method, "--trim", "0.35");
            var json = weeks(people + "10\n", options.toArray(String[]::new)).json();
            assertThat(json.get("trimmed").asInt()).isPositive();
            assertThat(json.get("estimate").isNull()).isFalse();
            assertThat(weeks(people + "1000\n", options.toArray(String[]::new)).json())
                    .isEqualTo(json);
        }
    }

    @Test
    void anOutcomeThatIsTheSameForAllHasNoEffectAndNoError() throws IOException {
        var people = "mentor,age,weeks\n1,1,y\n0,1,y\n1,3,y\n0,3,y\n1,4,y\n0,5,y\n1,6,y\n".replace("y", "1000000000.3");
        for (var method : List.of("ipw", "dr")) {
            var json = weeks(people, "--covariates", "age", "--method", method).json();
            assertThat(json.get("estimate").asDouble()).isZero();
            assertThat(json.get("std_error").asDouble()).isZero();
        }
    }
}
