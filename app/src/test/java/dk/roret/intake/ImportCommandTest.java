package dk.roret.intake;

import static dk.roret.intake.TestPackage.CITIZENS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

@HouseTest
class ImportCommandTest {

    @Autowired
    ObjectProvider<ImportCommand> commands;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void endsWithZeroWhenEveryRowIsIn() {
        assertThat(run(delivery("c1,0109905011,Anna,Holm,1990-09-01,female,vocational")))
                .isZero();
        assertThat(said.toString()).contains("citizens").contains("Put aside");
    }

    @Test
    void endsWithOneAndSaysWhereTheListIsWhenRowsArePutAside() throws IOException {
        Path list = folder.resolve("list.csv");
        assertThat(run(
                        delivery(
                                "c1,0109905011,=cmd(),Holm,1990-09-01,female,vocational\nc2,x,A,B,=1+1,female,primary"),
                        "--rejected",
                        list.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("One row was put aside").contains(list.toString());
        assertThat(Files.readString(list))
                .startsWith("\uFEFFFile;Line;Column;Value;Reason\r\n")
                .contains("citizens.csv;3;birth_date;'=1+1;")
                .contains("citizens.csv;3;cpr;••••••-••••;");
    }

    @Test
    void endsWithTwoAndOneSentenceWhenNothingIsLoaded() {
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "roret: There is no folder called nowhere. Correct the name and try again. (IND-01)");
    }

    private int run(Path delivery, String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(more));
        words.add(delivery.toString());
        PrintWriter writer = new PrintWriter(said);
        return new CommandLine(commands.getObject())
                .setOut(writer)
                .setErr(writer)
                .execute(words.toArray(String[]::new));
    }

    private Path delivery(String rows) {
        return new TestPackage(folder.resolve("delivery"))
                .from("command")
                .with("citizens", CITIZENS, rows)
                .written();
    }
}
