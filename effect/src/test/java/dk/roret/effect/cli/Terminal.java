package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as somebody at a terminal meets it. */
final class Terminal {
    private Terminal() {}

    /** What came back; progress, which depends on how busy the machine is, left out of {@code err}. */
    record Answer(int status, String out, String err) {
        JsonNode json() {
            assertThat(err).isEmpty();
            assertThat(status).isZero();
            return new JsonMapper().readTree(out);
        }

        /** One sentence that holds the parts, another status than 0, and nothing on standard output. */
        void isRefused(String... parts) {
            assertThat(out).isEmpty();
            assertThat(err.strip()).contains(parts).startsWith("effect: ");
            assertThat(err.strip())
                    .doesNotContain("\n")
                    .doesNotContain("Exception")
                    .doesNotContain("fault in Roret");
            assertThat(status).isEqualTo(1);
        }
    }

    static Answer effect(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Effect.run(new PrintWriter(out), new PrintWriter(err), arguments);
        var sentences = err.toString()
                .lines()
                .filter(line -> !line.matches("effect: .* \\(\\d+ s\\)"))
                .collect(Collectors.joining("\n"));
        return new Answer(status, out.toString(), sentences);
    }

    /** {@code survival} on the columns {@code time} and {@code event}. */
    static Answer survival(String file, String... more) {
        var known = Stream.of("survival", file, "--time", "time", "--event", "event", "--format", "json");
        return effect(Stream.concat(known, Stream.of(more)).toArray(String[]::new));
    }

    /** {@code compare} with the column {@code mentor} as the treatment. */
    static Answer compare(List<String> files, String... more) {
        var known = Stream.of("--treated", "mentor", "--format", "json");
        return effect(Stream.of(Stream.of("compare"), files.stream(), known, Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
