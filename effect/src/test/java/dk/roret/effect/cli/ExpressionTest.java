package dk.roret.effect.cli;

import static dk.roret.effect.cli.Terminal.survival;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's SQL sees the rows of the file, one by one, and nothing else. */
class ExpressionTest {
    @TempDir
    Path folder = Path.of("");

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.csv"), "time,event\n1,1\n2,0\n5,1\n")
                .toString();
    }

    @Test
    void itIsEvaluatedOnEveryRow() {
        var groups = survival(file, "--by", "CASE WHEN 2 * time < 4 THEN 'short' ELSE 'long' END -- by length")
                .json()
                .at("/groups");
        assertThat(groups.get(0).get("group").asString()).isEqualTo("long");
        assertThat(groups.get(0).get("n").asDouble()).isEqualTo(2);
    }

    @Test
    void oneThatDoesNotFitNamesItsOptionAndTheColumnsThereAre() {
        survival(file, "--by", "sex").isRefused("--by sex does not fit", "a.csv", "The columns are time, event");
        survival(file, "--where", "weeks > 3").isRefused("--where weeks > 3 does not fit");
        survival(file, "--by", "sum(time)").isRefused("--by sum(time) does not fit");
        survival(file, "--by", "time /* not closed").isRefused("--by time /* not closed does not fit");
        survival(file, "--by", " ").isRefused("--by is empty");
    }

    @Test
    void oneThatFailsOnARowNamesIt() {
        survival(file, "--by", "CAST(CASE WHEN time > 1 THEN 'x' ELSE '1' END AS INT)")
                .isRefused("a.csv", "row 2: --by cannot be read there");
        survival(file, "--where", "CASE WHEN time = 5 THEN 'x' ELSE '1' END = 1")
                .isRefused("a.csv", "row 3: --where cannot be read there");
    }

    @Test
    void itReadsNoFileNoSettingOfTheMachineAndNoNetwork() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "word\nhush\n");
        for (var expression : List.of(
                "(SELECT max(word) FROM read_csv('" + secret + "'))",
                "(SELECT max(word) FROM '" + secret + "')",
                "(SELECT content FROM read_text('" + secret + "'))",
                "(SELECT count(*) FROM glob('/etc/*'))",
                "read_csv('/etc/passwd')",
                "getenv('HOME')",
                "(SELECT 1 FROM read_csv('https://example.org/a.csv'))")) {
            survival(file, "--by", expression).isRefused("--by " + expression + " does not fit");
        }
    }

    @Test
    void itRunsNoStatement() {
        var written = folder.resolve("written.csv");
        for (var expression : List.of(
                "1); DROP TABLE data; --",
                "time) FROM data; DROP TABLE data; SELECT (1",
                "1) FROM data; COPY data TO '" + written + "'; SELECT (1",
                "1); ATTACH '" + written + "'; SELECT (1",
                "1); SET enable_external_access = true; SELECT (1",
                "1; INSTALL httpfs",
                "time) FROM data WHERE (1 = 1",
                "COPY data TO '" + written + "'")) {
            survival(file, "--by", expression).isRefused("--by " + expression + " does not fit");
            survival(file, "--where", expression).isRefused("--where " + expression + " does not fit");
        }
        assertThat(written).doesNotExist();
    }

    @Test
    void itGivesOneValueForARowAndTheSameEveryTime() {
        for (var expression : List.of("*", "COLUMNS(*)", "unnest([1, 2])", "random()", "uuid()")) {
            survival(file, "--by", expression).isRefused("--by " + expression + " does not fit");
        }
    }
}
