package dk.roret.offer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody's time in an offer ended, if it has. */
public enum Ending {
    COMPLETED,
    JOB,
    EDUCATION,
    BROKEN_OFF,
    NO_SHOW,
    OTHER,
    NOT_YET;

    /** Key of its name in the texts. */
    public String text() {
        return "offer.end." + name().toLowerCase(Locale.ROOT);
    }

    /** @param code as data packages write it; null where it has not ended */
    static Ending of(@Nullable String code) {
        return code == null ? NOT_YET : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
