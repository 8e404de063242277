package dk.roret.web;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The typeface of what is printed, in one weight. */
final class Typeface {

    /** Stands where signs cannot be printed. */
    static final String INSTEAD = "[…]";

    private final String file;
    private final Font font;

    Typeface(String weight) {
        this.file = "/fonts/IBMPlexSans-" + weight + ".ttf";
        try (InputStream stream = open()) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is not a typeface", e);
        }
    }

    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }

    /** The text, with {@link #INSTEAD} for each run of signs that the typeface does not have. */
    String printable(String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (Character.isWhitespace(sign) || font.canDisplay(sign)) {
                printed.appendCodePoint(sign);
            } else if (!printed.toString().endsWith(INSTEAD)) {
                printed.append(INSTEAD);
            }
        });
        return printed.toString();
    }
}
