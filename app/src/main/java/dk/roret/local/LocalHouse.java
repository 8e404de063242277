package dk.roret.local;

import dk.roret.access.Persona;
import dk.roret.access.User;
import dk.roret.web.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/** Opens the house on this machine: PostgreSQL, the application, and Fjordby in it. */
public final class LocalHouse {

    private LocalHouse() {}

    /**
     * Starts everything and says on standard output how far it has come; returns when the house answers.
     *
     * @param application the Spring Boot application to run
     * @throws StartRefused if something is in the way; nothing is damaged then
     */
    public static void open(Class<?> application, Path data, int port, int citizens, boolean fresh) {
        if (citizens < 100 || citizens > 200_000) {
            throw new StartRefused("A municipality has from 100 to 200,000 citizens here. Choose a number between.");
        }
        requireFree(port);
        DataFolder folder = DataFolder.hold(data.toAbsolutePath().normalize());
        LocalPostgres postgres = postgres(folder, fresh);
        SpringApplication.getShutdownHandlers().add(() -> close(postgres, folder));
        say("Application");
        var house = new SpringApplication(application);
        house.setDefaultProperties(settings(folder, postgres, port, citizens));
        DemoPeople people = house.run().getBean(DemoPeople.class);
        System.out.println();
        System.out.println("Roret is ready on http://localhost:" + port);
        System.out.println("Open it, and choose who to be:");
        for (Persona persona : people.everyone()) {
            User user = persona.user();
            System.out.printf("  %-24s %s%n", user.name(), user.role().code().replace('_', ' '));
        }
        System.out.println("Stop it with Ctrl+C.");
    }

    private static Map<String, Object> settings(DataFolder folder, LocalPostgres postgres, int port, int citizens) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", postgres.url());
        settings.put("roret.demo", true);
        settings.put("roret.port", port);
        settings.put("roret.public-address", "http://localhost:" + port);
        settings.put("roret.municipality.name", "Fjordby Kommune");
        settings.put("roret.municipality.phone", "12 34 40 00");
        settings.put("roret.intake.folder", folder.deliveries().toString());
        settings.put("roret.snapshot.folder", folder.snapshots().toString());
        settings.put("roret.snapshot.secret", "nobody lives in Fjordby, so it is no secret");
        settings.put("roret.local.truth", folder.truth().toString());
        settings.put("roret.local.citizens", citizens);
        return settings;
    }

    private static LocalPostgres postgres(DataFolder folder, boolean fresh) {
        Supplier<StartRefused> broken = () -> new StartRefused("PostgreSQL does not start on " + folder.postgres()
                + ". Start with --fresh for a new municipality, or with --data for another folder; this one is"
                + " left as it is.");
        try {
            if (fresh) {
                LocalPostgres.stop(folder.postgres());
                folder.clear();
            }
            say("PostgreSQL");
            return LocalPostgres.start(folder.postgres());
        } catch (IOException | IllegalStateException e) {
            throw (StartRefused) broken.get().initCause(e);
        }
    }

    private static void requireFree(int port) {
        if (port < 1 || port > 65_535) {
            throw new StartRefused("There is no port " + port + ". Choose one from 1 to 65535.");
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            socket.setReuseAddress(true);
        } catch (IOException inUse) {
            throw new StartRefused("Port " + port + " is in use. Stop the program that has it, or start with --port "
                    + (port == 65_535 ? 8080 : port + 1) + ".");
        }
    }

    private static void close(LocalPostgres postgres, DataFolder folder) {
        try (folder;
                postgres) {
            System.out.println("Roret stops.");
        } catch (IOException e) {
            System.err.println("roret: PostgreSQL did not stop in order. The next start takes it over.");
        }
    }

    static void say(String stage) {
        System.out.println("… " + stage);
    }
}
