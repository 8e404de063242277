package dk.roret.outcome;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Six years of 2,500 made-up citizens, through the door. */
@TestConfiguration(proxyBeanMethods = false)
@DependsOn("dk.roret.TestWorld")
class Fjordby implements KnownTruth {

    static final DemoSettings SETTINGS = new DemoSettings(1, LocalDate.of(2026, 11, 16), 2_500);

    private final JdbcTemplate db;

    Fjordby(Intake intake, JdbcTemplate db) throws IOException {
        this.db = db;
        Path folder = Files.createTempDirectory("fjordby-");
        new DemoMunicipality(SETTINGS).writeTo(folder);
        intake.read(folder, "Fjordby", (reading, rows, percent) -> {});
        FileSystemUtils.deleteRecursively(folder);
        db.execute("""
                insert into road.target_group (key, position, name, english, near, benefits, age_until, valid_from, decided_by, entered_by, entered_at)
                values ('young', 5, 'Unge under 30', 'Young under 30', false, '{}', 29, date '2024-01-01', 'Udvalget', 'test', now()),
                       ('sick', 10, 'Sygemeldte', 'On sick leave', true, '{sickness_benefit,job_clarification}', null,
                        date '2024-01-01', 'Udvalget', 'test', now())""");
        db.execute("analyze");
    }

    /** That every offer saves one week would be a wonder; here it only has to be something. */
    @Override
    public Map<String, Effect> byOffer() {
        Map<String, Effect> effects = new HashMap<>();
        db.queryForList("select id::text from offer.published_offer", String.class)
                .forEach(offer -> effects.put(offer, new Effect(1, 0.1)));
        return effects;
    }
}
