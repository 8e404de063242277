package dk.roret.local;

import dk.roret.web.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder a demo keeps its data in, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE_MEGABYTES = 500;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartRefused if the folder cannot be written, is full, or belongs to a process that is running */
    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
            if (free < LEAST_FREE_MEGABYTES) {
                throw new StartRefused("The disk has only " + free + " MB left for " + folder + ", and a demo needs "
                        + LEAST_FREE_MEGABYTES + ". Make room, or choose another folder with --data.");
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused("Another Roret is running on " + folder
                        + ". Stop it first, or choose another folder with --data and another port with --port.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot write in " + folder + ". Give yourself write access, or choose another folder with --data.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    /** Where deliveries are laid for the administrator to read in. */
    Path deliveries() {
        return folder.resolve("deliveries");
    }

    /** Where snapshots for the effect figures lie. */
    Path snapshots() {
        return folder.resolve("snapshots");
    }

    /** What the made-up municipality's offers really do. */
    Path truth() {
        return folder.resolve("truth.json");
    }

    /** Throws away the municipality, so that a new one can move in. */
    void clear() throws IOException {
        LocalPostgres.delete(postgres());
        LocalPostgres.delete(deliveries());
        LocalPostgres.delete(snapshots());
        Files.deleteIfExists(truth());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
