package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.intake.ImportCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;

class ImportWithoutServerTest {

    @Test
    void theCommandNeedsNoWebServerAndMigratesTheDatabaseItself() throws SQLException {
        try (var house = new SpringApplicationBuilder(RoretApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.datasource.url=" + TestHouse.newDatabase())
                .run()) {
            var said = new StringWriter();
            int exit = new CommandLine(house.getBean(ImportCommand.class))
                    .setErr(new PrintWriter(said))
                    .execute("nowhere");
            assertThat(exit).isEqualTo(2);
            assertThat(said.toString()).startsWith("roret: There is no folder called nowhere.");
        }
    }
}
