package dk.roret.effect.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Says on standard error what is being done, once it has taken more than two seconds: on a terminal, or where it is asked
 * for. Standard output carries the answer alone.
 */
final class Progress {
    /** Set by {@code ./roret}, because Java cannot tell whether standard error is a terminal. */
    static final String TERMINAL = "roret.terminal";

    private final Duration patience;

    @Option(
            names = "--progress",
            negatable = true,
            description = "say on standard error what is being done (default: on a terminal)")
    private @Nullable Boolean wanted;

    Progress() {
        this(Duration.ofSeconds(2));
    }

    /** @param patience how long it is silent between two lines, and before the first */
    Progress(Duration patience) {
        this.patience = patience;
    }

    Watch watch(PrintWriter err) {
        return new Watch(err, patience, wanted == null ? Boolean.getBoolean(TERMINAL) : wanted);
    }

    /** From the start of a command to its end. */
    static final class Watch implements AutoCloseable {
        private final PrintWriter err;
        private final Duration patience;
        private final @Nullable Thread thread;
        private volatile String doing = "";

        private Watch(PrintWriter err, Duration patience, boolean shown) {
            this.err = err;
            this.patience = patience;
            this.thread = shown ? Thread.ofVirtual().start(this::tell) : null;
        }

        void doing(String what) {
            doing = what;
        }

        boolean speaks() {
            return thread != null;
        }

        private void tell() {
            try {
                for (var waited = patience; ; waited = waited.plus(patience)) {
                    Thread.sleep(patience);
                    err.println("effect: " + doing + " (" + waited.toSeconds() + " s)");
                    err.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
