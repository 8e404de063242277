package dk.roret;

import dk.roret.intake.ImportCommand;
import dk.roret.local.LocalPostgres;
import dk.roret.web.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Gives {@link ImportCommand} a database: the one that the environment names, else the demo's on this machine. */
@Command(name = "import", description = "Reads the data package in a folder (docs/data-package.md).")
final class ImportRun implements Callable<Integer> {

    @Option(names = "--data", hidden = true, defaultValue = "${env:RORET_HOME:-.}/data")
    private Path data = Path.of("data");

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (ProductionDatabase.isNamed(System.getenv())) {
            return run(ProductionDatabase.properties(System.getenv()));
        }
        Path folder = data.toAbsolutePath().normalize().resolve("postgres");
        if (!Files.exists(folder)) {
            throw new StartRefused("There is no municipality on this machine to read into. Start ./roret demo once, or "
                    + "name a database with RORET_DATABASE_URL.");
        }
        try (LocalPostgres postgres = LocalPostgres.join(folder)) {
            return run(Map.of("spring.datasource.url", postgres.url()));
        }
    }

    /** The whole house, but with its doors shut: no address is answered. */
    private int run(Map<String, Object> database) {
        var house = new SpringApplication(RoretApplication.class);
        house.setDefaultProperties(database);
        house.setRegisterShutdownHook(false);
        try (var context = house.run("--server.port=-1", "--roret.scheduled-work=false")) {
            return new CommandLine(context.getBean(ImportCommand.class)).execute(arguments.toArray(String[]::new));
        }
    }
}
