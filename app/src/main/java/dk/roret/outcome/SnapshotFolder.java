package dk.roret.outcome;

import dk.roret.web.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where snapshots lie, and the secret that makes their pseudonyms: nobody but the process's own user may look inside. */
@Component
class SnapshotFolder {

    private static final String UNFINISHED = ".unfinished-";

    /** As long as the key of the hash that uses it needs to be (RFC 2104, 3). */
    private static final int LEAST_SECRET = 32;

    private final @Nullable Path folder;
    private final String secret;

    SnapshotFolder(
            @Value("${roret.snapshot.folder:}") String folder, @Value("${roret.snapshot.secret:}") String secret) {
        if (!secret.isBlank() && secret.length() < LEAST_SECRET) {
            throw new StartRefused(
                    "The people in a snapshot could be guessed: RORET_SNAPSHOT_SECRET must have at least "
                            + LEAST_SECRET + " characters.");
        }
        this.folder = folder.isBlank() || secret.isBlank() ? null : Path.of(folder);
        this.secret = secret;
    }

    /** False where nobody has said where snapshots may lie, or given a secret. */
    boolean chosen() {
        return folder != null;
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(secret);
    }

    /** Of a snapshot that is there, or was. */
    Path of(String id) {
        return place().resolve(id);
    }

    /** A new folder of one's own to write in; whatever is killed leaves it behind for {@link #clear}. */
    Path begin() throws IOException {
        Files.createDirectories(place(), privately());
        return Files.createTempDirectory(place(), UNFINISHED, privately());
    }

    /** Gives what was written its name in one step; where there is a snapshot of that name, it is the same. */
    void finish(Path written, String id) throws IOException {
        if (Files.exists(of(id))) {
            FileSystemUtils.deleteRecursively(written);
        } else {
            Files.move(written, of(id));
        }
    }

    /** Deletes what was left half-way, and every snapshot that is not to be kept. */
    void clear(Set<String> keep) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> gone;
        try (Stream<Path> all = Files.list(folder)) {
            gone = all.filter(each -> !keep.contains(String.valueOf(each.getFileName())))
                    .toList();
        }
        for (Path each : gone) {
            FileSystemUtils.deleteRecursively(each);
        }
    }

    private Path place() {
        if (folder == null) {
            throw new UncheckedIOException(new IOException("No folder for snapshots has been chosen"));
        }
        return folder;
    }

    private static FileAttribute<?>[] privately() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
