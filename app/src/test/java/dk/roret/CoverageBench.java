package dk.roret;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.effect.register.Coverage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./roret bench coverage}: evaluates demo municipalities, whose truth is known, and holds what comes out against it.
 * Ends with 1 where a target is missed.
 */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Holds the effect engine against the truth of demo municipalities.")
public final class CoverageBench implements Callable<Integer> {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);
    private static final String BEGINS = "<!-- coverage begins -->\n";
    private static final String ENDS = "<!-- coverage ends -->";

    @Option(names = "seeds", description = "how many municipalities (default: ${DEFAULT-VALUE})")
    private int seeds = 200;

    @Option(names = "citizens", description = "in each (default: ${DEFAULT-VALUE})")
    private int citizens = 20_000;

    @Option(names = "replications", description = "of each participation, for the truth (default: ${DEFAULT-VALUE})")
    private int replications = 10;

    @Option(names = "--folder", description = "keeps municipalities and truths here, and goes on with those it finds")
    private @Nullable Path folder;

    @Option(names = "--write", description = "writes the tables into this page, between its coverage marks")
    private @Nullable Path page;

    public static void main(String[] args) {
        System.exit(new CommandLine(new CoverageBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder == null ? Files.createTempDirectory("roret-coverage-") : Files.createDirectories(folder);
        Coverage coverage;
        try {
            coverage = measure(place, seeds, citizens, replications);
        } finally {
            if (folder == null) {
                delete(place);
            }
        }
        System.out.println(CoverageTables.all(coverage));
        if (page != null) {
            String text = Files.readString(page);
            Files.writeString(
                    page,
                    text.substring(0, text.indexOf(BEGINS) + BEGINS.length())
                            + CoverageTables.forThePage(coverage)
                            + text.substring(text.indexOf(ENDS)));
        }
        return coverage.isOnTarget() ? 0 : 1;
    }

    /** Evaluates municipalities 1 to {@code seeds}; those that stand in the folder already are not made again. */
    static Coverage measure(Path folder, int seeds, int citizens, int replications) {
        AtomicInteger done = new AtomicInteger();
        return new Coverage(IntStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> {
                    var cases = one(folder, new DemoSettings(seed, AS_OF, citizens), replications);
                    System.err.printf("%d of %d municipalities%n", done.incrementAndGet(), seeds);
                    return cases;
                })
                .flatMap(List::stream)
                .toList());
    }

    private static List<Coverage.Case> one(Path folder, DemoSettings settings, int replications) {
        Path delivery = folder.resolve(Long.toString(settings.seed()));
        Path truth = folder.resolve(settings.seed() + ".json");
        try {
            municipality(settings, replications, delivery, truth);
            return Coverage.of(delivery, truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it, or takes the one that stands there already. */
    static void municipality(DemoSettings settings, int replications, Path delivery, Path truth) throws IOException {
        if (Files.exists(truth)) {
            check(truth, settings, replications);
        } else {
            generate(settings, replications, delivery, truth);
        }
    }

    /** The truth comes last, so that a municipality that was broken off is made again. */
    private static void generate(DemoSettings settings, int replications, Path delivery, Path truth)
            throws IOException {
        DemoMunicipality municipality = new DemoMunicipality(settings);
        municipality.writeTo(delivery);
        Path unfinished = truth.resolveSibling(truth.getFileName() + ".unfinished");
        municipality.writeTruth(unfinished, replications);
        Files.move(unfinished, truth, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void check(Path truth, DemoSettings settings, int replications) {
        var found = new JsonMapper().readTree(truth.toFile());
        int citizens = found.path("citizens").asInt();
        int times = found.path("replications").asInt();
        if (citizens != settings.citizens() || times != replications) {
            throw new IllegalArgumentException(
                    "%s is about %d citizens with %d replications. Choose these, or another folder."
                            .formatted(truth, citizens, times));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
