package dk.roret.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL from the build, with its data in a folder. Durable: what is committed survives a killed process. A server
 * that a killed process left behind is taken over.
 */
public final class LocalPostgres implements AutoCloseable {

    private final int port;
    private final @Nullable EmbeddedPostgres own;
    private final @Nullable ProcessHandle orphan;

    private LocalPostgres(int port, @Nullable EmbeddedPostgres own, @Nullable ProcessHandle orphan) {
        this.port = port;
        this.own = own;
        this.orphan = orphan;
    }

    /**
     * Starts the server on the folder, or takes over the one that runs on it. A folder that was never finished, because
     * the process or the disk gave up, is made anew.
     *
     * @throws IOException if the folder cannot be written or the server does not start
     */
    public static LocalPostgres start(Path folder) throws IOException {
        Optional<Running> running = running(folder);
        if (running.isPresent()) {
            return new LocalPostgres(running.get().port(), null, running.get().process());
        }
        if (!Files.exists(folder)) {
            create(folder);
        }
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        return new LocalPostgres(0, server(folder), null);
    }

    /**
     * The server of a folder that a Roret has made: the one that runs now, which is left running, or one started for
     * the purpose.
     */
    public static LocalPostgres join(Path folder) throws IOException {
        Optional<Running> running = running(folder);
        return running.isPresent() ? new LocalPostgres(running.get().port(), null, null) : start(folder);
    }

    /** The server that runs on the folder now, if one does. */
    static Optional<Running> running(Path folder) throws IOException {
        Path note = folder.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(process -> new Running(port, process));
    }

    record Running(int port, ProcessHandle process) {}

    /** The folder gets its name only when it is whole, so half a folder is never taken for one. */
    private static void create(Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        server(unfinished).close();
        Files.move(unfinished, folder);
    }

    private static EmbeddedPostgres server(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "da-DK")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "Europe/Copenhagen")
                .setServerConfig("log_min_messages", "fatal")
                .start();
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + (own == null ? port : own.getPort()) + "/" + database
                + "?user=postgres&reWriteBatchedInserts=true";
    }

    /** Stops the server that runs on the folder, if one does. */
    static void stop(Path folder) throws IOException {
        Optional<Running> running = running(folder);
        if (running.isPresent()) {
            stop(running.get().process());
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillRunning) {
            throw new IOException("PostgreSQL did not stop within 30 seconds", stillRunning);
        }
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
        if (orphan != null) {
            stop(orphan);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
