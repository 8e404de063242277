package dk.roret.effect.register;

import dk.roret.effect.table.BadInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One row of texts, empty where missing; what is wrong in it is told with the file, the column and the row in the file. */
public final class Row {
    private final Table table;
    private final List<String> values;
    private final LongSupplier number;

    /** What the rows of one table share. */
    public static final class Table {
        private final String name;
        private final List<String> columns;
        private final Collection<String> given;

        /** Days repeat: a register of millions of rows has a few thousand. */
        private final Map<String, LocalDate> days = new HashMap<>();

        /**
         * @param name for the one who looks for a mistake
         * @param columns of the values
         * @param given the columns that the table has
         */
        public Table(String name, List<String> columns, Collection<String> given) {
            this.name = name;
            this.columns = columns;
            this.given = given;
        }
    }

    /** @param number says which row it is, counted from 1; 0 where rows have no numbers */
    public Row(Table table, List<String> values, LongSupplier number) {
        this.table = table;
        this.values = values;
        this.number = number;
    }

    /** What must be there. */
    public String text(String column) {
        var text = optional(column);
        if (text.isEmpty()) {
            if (!table.given.contains(column)) {
                throw new BadInput(table.name + " has no column " + column + ". The columns are "
                        + String.join(", ", table.given));
            }
            throw refusal(column, "is empty");
        }
        return text;
    }

    /** Empty where there is nothing, or no such column. */
    public String optional(String column) {
        return values.get(table.columns.indexOf(column));
    }

    /** One of some texts. */
    String oneOf(String column, Set<String> texts) {
        var text = text(column);
        if (!texts.contains(text)) {
            throw refusal(column, "is " + text + ", not one of " + String.join(", ", texts));
        }
        return text;
    }

    /** A date that must be there. */
    public LocalDate date(String column) {
        return day(column, text(column));
    }

    /** Null where there is nothing, or no such column. */
    public @Nullable LocalDate optionalDate(String column) {
        var text = optional(column);
        return text.isEmpty() ? null : day(column, text);
    }

    private LocalDate day(String column, String text) {
        try {
            return table.days.computeIfAbsent(text, LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw refusal(column, "is " + text + ", not a date such as 2026-11-15");
        }
    }

    /** A number that must be there, no less than {@code least}. */
    public double number(String column, double least) {
        var text = text(column);
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refusal(column, "is " + text + ", not a number such as 4550.25");
        }
        if (number < least || !Double.isFinite(number)) {
            throw refusal(column, "is " + text + ", but must be a finite number, " + (long) least + " or more");
        }
        return number;
    }

    /** The same; null where there is nothing, or no such column. */
    public @Nullable Double optionalNumber(String column, double least) {
        return optional(column).isEmpty() ? null : (Double) number(column, least);
    }

    /** A whole number that must be there, no less than {@code least}. */
    public int whole(String column, int least) {
        double number = number(column, least);
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw refusal(column, "is " + text(column) + ", not a whole number");
        }
        return (int) number;
    }

    /** What to throw for a value that may not stand there. */
    public BadInput refusal(String column, String why) {
        return refusal(column, number.getAsLong(), why);
    }

    /** The same, for a row that is found in another way. */
    BadInput refusal(String column, long row, String why) {
        return new BadInput(table.name + ", column " + column + (row == 0 ? "" : ", row " + row) + ": " + why);
    }
}
