package dk.roret.local;

import dk.roret.demo.DemoMunicipality;
import dk.roret.outcome.KnownTruth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Fjordby's offers really do, in a file beside the database: intake never sees it. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class FjordbyTruth implements KnownTruth {

    /** Each participation is lived again so many times. */
    private static final int REPLICATIONS = 10;

    private static final String HORIZON = "52";

    private final Path file;
    private final JdbcClient db;

    FjordbyTruth(@Value("${roret.local.truth}") Path file, JdbcClient db) {
        this.file = file;
        this.db = db;
    }

    /** Takes as long as a few deliveries, so it is done in the background. */
    void find(DemoMunicipality fjordby) {
        Thread.ofPlatform().name("truth").daemon().start(() -> {
            try {
                Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
                fjordby.writeTruth(unfinished, REPLICATIONS);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Map<String, Effect> byOffer() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, String> ids = new HashMap<>();
        db.sql("select source_key, offer from offer.published_offer_key where source = 'fjordby'")
                .query(row -> {
                    ids.put(row.getString("source_key"), row.getString("offer"));
                });
        Map<String, Effect> effects = new HashMap<>();
        for (JsonNode offer : JsonMapper.shared().readTree(file.toFile()).path("offers")) {
            String id = ids.get(offer.path("offer_id").asString(""));
            JsonNode year = offer.path("now_or_not_now").path(HORIZON);
            if (id != null && !year.isMissingNode()) {
                effects.put(
                        id,
                        new Effect(
                                year.path("weeks_saved").asDouble(),
                                year.path("monte_carlo_error").asDouble()));
            }
        }
        return effects;
    }
}
