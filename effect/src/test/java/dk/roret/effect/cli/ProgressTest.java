package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @AfterEach
    void leaveTheTerminal() {
        System.clearProperty(Progress.TERMINAL);
    }

    private boolean speaks(String... arguments) {
        var progress = new Progress(Duration.ofMillis(1));
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("progress", CommandLine.Model.CommandSpec.forAnnotatedObject(progress)))
                .parseArgs(arguments);
        try (var watch = progress.watch(new PrintWriter(err))) {
            watch.doing("counting");
            return watch.speaks();
        }
    }

    @Test
    void itSpeaksOnATerminalOrWhereAskedTo() {
        assertThat(speaks()).isFalse();
        assertThat(speaks("--progress")).isTrue();
        System.setProperty(Progress.TERMINAL, "true");
        assertThat(speaks()).isTrue();
        assertThat(speaks("--no-progress")).isFalse();
    }

    @Test
    @Timeout(20)
    void itSaysWhatIsBeingDone() throws InterruptedException {
        var progress = new Progress(Duration.ofMillis(1));
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("progress", CommandLine.Model.CommandSpec.forAnnotatedObject(progress)))
                .parseArgs("--progress");
        try (var watch = progress.watch(new PrintWriter(err))) {
            watch.doing("comparing, 3 of 60 offers done");
            while (!err.toString().contains("effect: comparing, 3 of 60 offers done (")) {
                Thread.sleep(5);
            }
        }
    }
}
