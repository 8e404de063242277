package dk.roret;

import dk.roret.web.StartRefused;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        description = "Roret in production, configured by the environment (docs/operations.md).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        var application = new SpringApplication(RoretApplication.class);
        application.setDefaultProperties(Production.database(System.getenv()));
        application.setAdditionalProfiles("production");
        application.run("--roret.production=true");
        System.out.println("Roret answers on port " + System.getenv().getOrDefault("RORET_PORT", "8080") + ".");
        new CountDownLatch(1).await();
        return 0;
    }

    /** Where a production process finds its database. */
    static final class Production {
        private Production() {}

        static Map<String, Object> database(Map<String, String> environment) {
            String url = environment.getOrDefault("RORET_DATABASE_URL", "");
            if (!url.startsWith("jdbc:postgresql://")) {
                throw new StartRefused("RORET_DATABASE_URL is missing. Set it to the database's address, such as "
                        + "jdbc:postgresql://db.example/roret, with RORET_DATABASE_USER and RORET_DATABASE_PASSWORD.");
            }
            return Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", environment.getOrDefault("RORET_DATABASE_USER", ""),
                    "spring.datasource.password", environment.getOrDefault("RORET_DATABASE_PASSWORD", ""));
        }
    }
}
