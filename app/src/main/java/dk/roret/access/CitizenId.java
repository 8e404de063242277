package dk.roret.access;

import java.io.Serializable;
import java.util.UUID;

/** The citizen that a look is about. */
public record CitizenId(UUID value) implements Serializable {

    private static final long serialVersionUID = 1;

    /** What the citizen can say on the telephone, so that an administrator finds them in the log without a name. */
    public String code() {
        String digits = value.toString();
        return digits.substring(digits.length() - 12);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
