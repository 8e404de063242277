package dk.roret.intake;

import java.util.Locale;

/** Why a delivery as a whole cannot be read; nothing of it is loaded then. Each has its sentence in the texts. */
public enum Obstacle {
    NO_FOLDER(1),
    NO_DESCRIPTOR(2),
    DESCRIPTOR_BROKEN(3),
    VERSION(4),
    NAME(5),
    CREATED(6),
    CREATED_LATER(7),
    DELIVERY(8),
    WINDOW(9),
    WINDOW_ORDER(10),
    WINDOW_LATER(11),
    OLDER(12),
    NO_RESOURCES(13),
    RESOURCE_TWICE(14),
    PATH(15),
    OUTSIDE(16),
    FILE_TWICE(17),
    NO_FILE(18),
    DIALECT(19),
    ENCODING(20),
    EMPTY_FILE(21),
    COLUMN_TWICE(22),
    COLUMN_MISSING(23),
    QUOTES(24),
    NO_ROWS(25),
    BUSY(26),
    ZIP_BROKEN(27),
    ZIP_OUTSIDE(28),
    ZIP_TOO_LARGE(29),
    NO_ZIP(30),
    UNREADABLE(31),
    BROKEN(32),
    NOT_UTF8(33);

    private final int number;

    Obstacle(int number) {
        this.number = number;
    }

    /** What one says on the telephone, such as {@code IND-03}. */
    public String code() {
        return "IND-%02d".formatted(number);
    }

    /** Key of the sentence. */
    public String text() {
        return "intake.obstacle." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
