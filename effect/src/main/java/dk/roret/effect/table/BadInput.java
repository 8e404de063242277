package dk.roret.effect.table;

import org.jspecify.annotations.Nullable;

/** Something is wrong with what was handed in; the message is one sentence for the one who handed it in. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
