package dk.roret;

import dk.roret.demo.DemoSettings;
import dk.roret.effect.register.Coverage;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.intake.Intake;
import dk.roret.local.LocalPostgres;
import dk.roret.outcome.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./roret bench seeds}: made-up municipalities go in through the door, a snapshot is taken and published, and what
 * everybody sees is held against the truth. Ends with 1 where a target is missed.
 */
@Command(
        name = "seeds",
        mixinStandardHelpOptions = true,
        description = "Holds what the application publishes against the truth of demo municipalities.")
public final class SeedsBench implements Callable<Integer> {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);

    @Option(names = "seeds", description = "how many municipalities (default: ${DEFAULT-VALUE})")
    private int seeds = 40;

    @Option(names = "citizens", description = "in each (default: ${DEFAULT-VALUE})")
    private int citizens = 20_000;

    @Option(names = "replications", description = "of each participation, for the truth (default: ${DEFAULT-VALUE})")
    private int replications = 10;

    @Option(names = "--folder", description = "keeps municipalities and truths here, and goes on with those it finds")
    private @Nullable Path folder;

    public static void main(String[] args) {
        System.exit(new CommandLine(new SeedsBench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path place = Files.createTempDirectory("roret-bench-");
        List<Coverage.Case> cases = new ArrayList<>();
        try (LocalPostgres postgres = LocalPostgres.start(place.resolve("postgres"))) {
            for (int seed = 1; seed <= seeds; seed++) {
                cases.addAll(one(postgres, place, new DemoSettings(seed, AS_OF, citizens)));
                var so = new Coverage(cases).misjudged();
                System.err.printf(
                        "%d of %d municipalities: %d times an offer harmed, %d told to work, %d of them with %d or"
                                + " more%n",
                        seed, seeds, so.harmful(), so.works(), so.certain(), Coverage.CERTAIN);
            }
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
        Coverage coverage = new Coverage(cases);
        System.out.println(CoverageTables.all(coverage));
        return coverage.isOnTarget() && coverage.misjudged().certain() == 0 ? 0 : 1;
    }

    private List<Coverage.Case> one(LocalPostgres postgres, Path place, DemoSettings settings)
            throws IOException, SQLException {
        Path kept = folder == null ? place : Files.createDirectories(folder);
        Path delivery = kept.resolve(Long.toString(settings.seed()));
        Path truth = kept.resolve(settings.seed() + ".json");
        CoverageBench.municipality(settings, replications, delivery, truth);
        String database = "seed_" + settings.seed();
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        try (var house = OutcomeBench.house(postgres.url(database), place.resolve(database))) {
            house.getBean(Intake.class).read(delivery, "Bench", (reading, rows, percent) -> {});
            Map<String, String> keys = new HashMap<>();
            house.getBean(JdbcClient.class)
                    .sql("select offer, source_key from offer.published_offer_key")
                    .query(row -> {
                        keys.put(row.getString("offer"), row.getString("source_key"));
                    });
            return cases(Figures.published(house), keys, truth);
        } finally {
            try (var connection = DriverManager.getConnection(postgres.url());
                    var statement = connection.createStatement()) {
                statement.execute("drop database " + database + " with (force)");
            }
            if (folder == null) {
                FileSystemUtils.deleteRecursively(delivery);
            }
        }
    }

    private static List<Coverage.Case> cases(List<Judgement> published, Map<String, String> keys, Path truth) {
        Map<String, JsonNode> known = new HashMap<>();
        for (JsonNode offer : new JsonMapper().readTree(truth.toFile()).path("offers")) {
            known.put(offer.path("offer_id").asString(""), offer.path("now_or_not_now"));
        }
        List<Coverage.Case> cases = new ArrayList<>();
        for (Judgement judgement : published) {
            OfferEffect effect = judgement.effect();
            JsonNode offer = known.get(keys.get(effect.offer()));
            for (OfferEffect.WeeksSaved saved : effect.weeksSaved()) {
                JsonNode horizon = offer == null ? null : offer.get(Integer.toString(saved.horizon()));
                if (horizon != null && saved.difference().stdError() > 0) {
                    cases.add(new Coverage.Case(
                            String.valueOf(keys.get(effect.offer())),
                            effect.name(),
                            Coverage.Measure.WEEKS,
                            saved.horizon(),
                            effect.matched(),
                            horizon.path("weeks_saved").asDouble(),
                            horizon.path("monte_carlo_error").asDouble(),
                            saved.difference(),
                            null,
                            judgement.verdict()));
                }
            }
        }
        return cases;
    }
}
