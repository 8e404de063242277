package dk.roret.effect.cli;

import java.io.PrintWriter;

/** Says on standard error what is being done, once it has taken more than two seconds. */
final class Progress implements AutoCloseable {
    private final PrintWriter err;
    private final Thread thread;
    private volatile String doing = "";

    Progress(PrintWriter err) {
        this.err = err;
        thread = Thread.ofVirtual().start(this::watch);
    }

    void doing(String what) {
        doing = what;
    }

    private void watch() {
        try {
            for (int seconds = 2; ; seconds += 2) {
                Thread.sleep(2000);
                err.println("effect: " + doing + " (" + seconds + " s)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
