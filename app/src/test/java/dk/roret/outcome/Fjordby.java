package dk.roret.outcome;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Six years of 2,500 made-up citizens, through the door. */
@TestConfiguration(proxyBeanMethods = false)
@DependsOn("dk.roret.TestWorld")
class Fjordby {

    static final DemoSettings SETTINGS = new DemoSettings(1, LocalDate.of(2026, 11, 16), 2_500);

    Fjordby(Intake intake, JdbcTemplate db) throws IOException {
        Path folder = Files.createTempDirectory("fjordby-");
        new DemoMunicipality(SETTINGS).writeTo(folder);
        intake.read(folder, "Fjordby", (reading, rows, percent) -> {});
        FileSystemUtils.deleteRecursively(folder);
        db.execute("analyze");
    }
}
