package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What the help of a command shows can be typed as it stands, where there is a data package called FOLDER. */
class HelpTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void putARoretAndAPackageHere() throws IOException {
        var roret = folder.resolve("roret");
        Files.writeString(roret, """
                #!/bin/sh
                shift
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '%s' %s "$@"
                """.formatted(
                System.getProperty("java.home"), System.getProperty("java.class.path"), Effect.class.getName()));
        Files.setPosixFilePermissions(roret, PosixFilePermissions.fromString("rwx------"));
        SmallPackage.in(Files.createDirectory(folder.resolve("FOLDER")));
    }

    private static List<String> commands() {
        var command = Effect.class.getAnnotation(Command.class);
        return Arrays.stream(command.subcommands())
                .map(sub -> sub.getAnnotation(Command.class).name())
                .toList();
    }

    private static List<String> examples(String command) {
        var out = new StringWriter();
        Effect.run(new PrintWriter(out), new PrintWriter(out), command, "--help");
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("  printf ") || line.startsWith("  ./roret "))
                .map(String::strip)
                .toList();
    }

    @Test
    void everyExampleOfEveryCommandRuns() throws IOException, InterruptedException {
        for (var command : commands()) {
            var examples = examples(command);
            assertThat(examples).as(command).anyMatch(line -> line.startsWith("./roret effect " + command));
            for (var example : examples) {
                var log = folder.resolve("log");
                var shell = new ProcessBuilder("sh", "-c", example)
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
                if (!example.startsWith("printf")) {
                    shell.redirectOutput(log.toFile());
                }
                var process = shell.start();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(example).isTrue();
                var said = Files.exists(log) ? Files.readString(log) : "";
                assertThat(process.exitValue()).as(example + "\n" + said).isZero();
            }
        }
        assertThat(folder.resolve("REPORT/index.html")).content().contains("lang=\"en\"");
    }

    @Test
    void everyCommandTellsOfItsProgressAndItsFormats() {
        var silent = new ArrayList<String>();
        for (var command : commands()) {
            var out = new StringWriter();
            Effect.run(new PrintWriter(out), new PrintWriter(out), command, "--help");
            if (!out.toString().contains("--[no-]progress") || !out.toString().contains("--format=table|json|csv")) {
                silent.add(command);
            }
        }
        assertThat(silent).isEmpty();
    }
}
