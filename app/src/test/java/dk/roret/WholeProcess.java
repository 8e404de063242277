package dk.roret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of {@code ./roret}, start of the JVM included.
 *
 * @param seconds by the clock
 * @param processor seconds of all cores together, which say more than the clock where others are at work
 * @param megabytes the most memory it held; 0 where the system does not say (only Linux does)
 * @param digest of what it printed
 */
record WholeProcess(double seconds, double processor, long megabytes, String digest) {
    /** The middle one of several runs; they must print the same. */
    static WholeProcess median(int runs, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<WholeProcess>();
        for (int i = 0; i < runs; i++) {
            all.add(run(arguments));
            if (!all.getLast().digest.equals(all.getFirst().digest)) {
                throw new IllegalStateException("Two runs printed something else: " + List.of(arguments));
            }
        }
        all.sort(Comparator.comparingDouble(WholeProcess::seconds));
        return all.get(runs / 2);
    }

    private static WholeProcess run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getenv("RORET_HOME"), "roret").toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile("roret-bench-", ".out");
        try {
            long began = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var processor = Duration.ZERO;
            long megabytes = 0;
            while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
                processor = process.info().totalCpuDuration().orElse(processor);
                megabytes = Math.max(megabytes, held(process.pid()));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue());
            }
            return new WholeProcess(seconds, processor.toMillis() / 1e3, megabytes, digest(out));
        } finally {
            Files.delete(out);
        }
    }

    private static long held(long process) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
        return 0;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
