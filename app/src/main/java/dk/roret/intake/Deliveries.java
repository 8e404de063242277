package dk.roret.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
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

    private static final String UNPACKED = "roret-intake-";

    /** Longer than any delivery takes to read. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(24);

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
        Path place = Files.createTempDirectory(UNPACKED);
        try {
            Path top = Zip.unpack(new BufferedInputStream(zip), place);
            return intake.start(top, startedBy, () -> forget(place));
        } catch (IOException | RuntimeException refused) {
            forget(place);
            throw refused;
        }
    }

    /** Deletes what was unpacked by a process that was killed while it read: it holds personal data. */
    void forgetAbandoned(Path temporary) throws IOException {
        FileTime limit = FileTime.from(clock.instant().minus(ABANDONED_AFTER));
        List<Path> abandoned;
        try (Stream<Path> all = Files.list(temporary)) {
            abandoned = all.filter(each -> String.valueOf(each.getFileName()).startsWith(UNPACKED))
                    .filter(each -> lastTouched(each).compareTo(limit) < 0)
                    .toList();
        }
        abandoned.forEach(Deliveries::forget);
    }

    private static FileTime lastTouched(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
