package dk.roret.web;

/** Roret cannot start, or a command cannot be carried out. The message is one sentence that says what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
