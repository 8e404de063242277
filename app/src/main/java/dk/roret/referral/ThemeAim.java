package dk.roret.referral;

import dk.roret.progress.Level;

/**
 * A theme that an order is about.
 *
 * @param theme its key in the catalogue of progress
 * @param wanted higher than {@code present}
 */
public record ThemeAim(String theme, Level present, Level wanted) {

    public ThemeAim {
        if (wanted.step() <= present.step()) {
            throw new IllegalArgumentException(theme + ": from " + present + " to " + wanted + " is not up");
        }
    }
}
