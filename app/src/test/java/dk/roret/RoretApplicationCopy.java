package dk.roret;

import dk.roret.access.Persona;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One more copy of the whole house on a database that another copy uses too. */
public final class RoretApplicationCopy implements AutoCloseable {

    private final ConfigurableApplicationContext running;

    public RoretApplicationCopy(JdbcConnectionDetails database) {
        this(database, 0);
    }

    /** @param port where it answers; 0 for any that is free */
    public RoretApplicationCopy(JdbcConnectionDetails database, int port) {
        SpringApplication copy = new SpringApplicationBuilder(RoretApplication.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("database", JdbcConnectionDetails.class, () -> database);
                    beans.registerBean(
                            "fixedClock",
                            Clock.class,
                            () -> Clock.fixed(TestHouse.NOW, dk.roret.web.Words.COPENHAGEN),
                            bean -> bean.setPrimary(true));
                    beans.registerBean(
                            "cast",
                            Persona.Cast.class,
                            () -> () -> List.of(new Persona(TestWorld.JONAS, "access.role.caseworker", "web.menu")));
                })
                .build();
        running = copy.run("--server.port=" + port, "--roret.demo=true");
    }

    public int port() {
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        running.close();
    }
}
