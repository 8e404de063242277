package dk.roret.effect.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Says on standard error what is being done, once it has taken more than two seconds: on a terminal, or where it is asked
 * for. Standard output carries the answer alone.
 */
final class Progress {
    /** Set by {@code ./roret}, because Java cannot tell whether standard error is a terminal. */
    static final String TERMINAL = "roret.terminal";

    private static final int PATIENCE = 2;

    @Option(
            names = "--progress",
            negatable = true,
            description = "say on standard error what is being done (default: on a terminal)")
    private @Nullable Boolean wanted;

    Watch watch(PrintWriter err) {
        return new Watch(err, wanted == null ? Boolean.getBoolean(TERMINAL) : wanted);
    }

    /** From the start of a command to its end. */
    static final class Watch implements AutoCloseable {
        private final PrintWriter err;
        private final @Nullable Thread thread;
        private volatile String doing = "";

        private Watch(PrintWriter err, boolean shown) {
            this.err = err;
            this.thread = shown ? Thread.ofVirtual().start(this::tell) : null;
        }

        void doing(String what) {
            doing = what;
        }

        private void tell() {
            try {
                for (int seconds = PATIENCE; ; seconds += PATIENCE) {
                    Thread.sleep(PATIENCE * 1000L);
                    err.println("effect: " + doing + " (" + seconds + " s)");
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
