package dk.roret.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows quotation marks while a file is read, so that one which is never closed is found at the end. A CSV reader
 * takes the rest of the file for one field then, and says nothing.
 */
final class Quotes extends FilterReader {

    private enum Place {
        BEFORE_FIELD,
        BARE,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private Place place = Place.BEFORE_FIELD;

    Quotes(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    boolean open() {
        return place == Place.QUOTED;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            place = after(buffer[i]);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        if (sign >= 0) {
            place = after((char) sign);
        }
        return sign;
    }

    private Place after(char sign) {
        return switch (place) {
            case QUOTED -> sign == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> sign == '"' ? Place.QUOTED : outside(sign);
            case BEFORE_FIELD -> sign == '"' ? Place.QUOTED : outside(sign);
            case BARE -> outside(sign);
        };
    }

    private Place outside(char sign) {
        return sign == separator || sign == '\n' || sign == '\r' ? Place.BEFORE_FIELD : Place.BARE;
    }
}
