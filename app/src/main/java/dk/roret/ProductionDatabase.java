package dk.roret;

import dk.roret.web.StartRefused;
import java.util.Map;

/** Where a production process finds its database. */
final class ProductionDatabase {

    private static final String ADDRESS = "RORET_DATABASE_URL";

    private ProductionDatabase() {}

    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(ADDRESS, "").isBlank();
    }

    /** @throws StartRefused if the environment names no PostgreSQL database */
    static Map<String, Object> properties(Map<String, String> environment) {
        String url = environment.getOrDefault(ADDRESS, "");
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new StartRefused(ADDRESS + " is missing. Set it to the database's address, such as "
                    + "jdbc:postgresql://db.example/roret, with RORET_DATABASE_USER and RORET_DATABASE_PASSWORD.");
        }
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", environment.getOrDefault("RORET_DATABASE_USER", ""),
                "spring.datasource.password", environment.getOrDefault("RORET_DATABASE_PASSWORD", ""));
    }
}
