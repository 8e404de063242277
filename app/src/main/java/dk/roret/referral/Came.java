package dk.roret.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the citizen came on a day that was agreed. */
public enum Came {
    CAME,
    CALLED_OFF,
    STAYED_AWAY;

    /** Key of the words. */
    public String text() {
        return "referral.came." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Came> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findAny();
    }
}
