package dk.roret.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The deliveries that can be started from here: those that lie in the folder where sources leave them, and those that
 * somebody sends as a zip file.
 */
@Component
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final @Nullable Path folder;
    private final Intake intake;
    private final Clock clock;

    Deliveries(@Value("${roret.intake.folder:}") String folder, Intake intake, Clock clock) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * A folder with a package in it.
     *
     * @param delivery null when its descriptor cannot be read
     */
    public record Waiting(String name, @Nullable Delivery delivery) {}

    /** False when no folder has been chosen for this Roret. */
    boolean folderChosen() {
        return folder != null;
    }

    /** What lies in the folder, the newest extract first. */
    List<Waiting> waiting() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> Files.isRegularFile(each.resolve(DataPackage.DESCRIPTOR)))
                    .map(this::waiting)
                    .sorted(Comparator.comparing(
                                    Waiting::delivery,
                                    Comparator.nullsLast(Comparator.comparing(Delivery::created)
                                            .reversed()))
                            .thenComparing(Waiting::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a name that is listed: no path can be asked for. */
    Optional<Path> named(String name) {
        return waiting().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .map(each -> folder == null ? Path.of(each.name()) : folder.resolve(each.name()));
    }

    /**
     * Unpacks a zip file and starts reading it; the unpacked files are deleted afterwards.
     *
     * @return number of the run
     * @throws Unusable if the zip cannot be used, or another delivery is being read
     */
    long start(InputStream zip, String startedBy) throws IOException {
        Path place = Files.createTempDirectory("roret-intake-");
        try {
            Path top = Zip.unpack(new BufferedInputStream(zip), place);
            return intake.start(top, startedBy, () -> forget(place));
        } catch (Unusable refused) {
            forget(place);
            throw refused;
        }
    }

    private Waiting waiting(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return new Waiting(name, DataPackage.delivery(path, clock));
        } catch (Unusable broken) {
            return new Waiting(name, null);
        }
    }

    private static void forget(Path place) {
        try {
            Zip.delete(place);
        } catch (IOException stays) {
            LOG.error("An unpacked delivery could not be deleted; delete it by hand: {}", place);
        }
    }
}
