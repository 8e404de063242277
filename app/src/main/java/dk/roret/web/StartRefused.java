package dk.roret.web;

/** Roret does not start as it is set up. The message is one sentence for whoever starts it: what is wrong, what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }
}
