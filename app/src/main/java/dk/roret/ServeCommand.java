package dk.roret;

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
        application.setDefaultProperties(ProductionDatabase.properties(System.getenv()));
        application.setAdditionalProfiles("production");
        application.run("--roret.production=true");
        System.out.println("Roret answers on port " + System.getenv().getOrDefault("RORET_PORT", "8080") + ".");
        new CountDownLatch(1).await();
        return 0;
    }
}
