package dk.roret.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds each row of a file to the schema and to the owner's rules. */
final class RowCheck {

    /**
     * @param key null when it could not be read
     * @param values in the order of the schema's fields
     * @param faults none when the row is right
     */
    record Checked(
            long line, @Nullable String key, @Nullable Object[] values, boolean withdrawn, List<Rejection> faults) {}

    private final Resources.Known known;
    private final Delivery delivery;
    private final Map<String, Integer> positions;
    private final int columns;
    private final int[] columnOf;
    private final int key;
    private final int withdrawn;

    RowCheck(Resources.Known known, Delivery delivery, List<String> header) {
        this.known = known;
        this.delivery = delivery;
        this.positions = known.schema().positions();
        this.columns = header.size();
        this.columnOf = known.schema().fields().stream()
                .mapToInt(field -> header.indexOf(field.name()))
                .toArray();
        this.key = place(known.schema().key());
        this.withdrawn = place(Schema.WITHDRAWN);
    }

    Checked check(CsvRecord record) {
        long line = record.getStartingLineNumber();
        List<Field> fields = known.schema().fields();
        @Nullable Object[] values = new Object[fields.size()];
        List<Rejection> faults = new ArrayList<>(0);
        if (record.getFieldCount() != columns) {
            faults.add(new Rejection(
                    line,
                    null,
                    null,
                    "intake.reason.fields",
                    List.of(Integer.toString(record.getFieldCount()), Integer.toString(columns))));
            return new Checked(line, null, values, false, faults);
        }
        read(record, key, values, faults);
        read(record, withdrawn, values, faults);
        boolean gone = Boolean.TRUE.equals(values[withdrawn]);
        if (!gone) {
            for (int place = 0; place < fields.size(); place++) {
                if (place != key && place != withdrawn) {
                    read(record, place, values, faults);
                }
            }
        }
        if (!gone && faults.isEmpty()) {
            Row row = new Row(positions, values);
            for (Rule rule : known.resource().rules()) {
                if (rule.broken().test(row, delivery)) {
                    faults.add(new Rejection(
                            line, rule.column(), value(record, place(rule.column())), rule.text(), List.of()));
                }
            }
        }
        return new Checked(line, (String) values[key], values, gone, faults);
    }

    private void read(CsvRecord record, int place, @Nullable Object[] values, List<Rejection> faults) {
        Field field = known.schema().fields().get(place);
        Field.Cell cell = field.read(raw(record, place));
        values[place] = cell.value();
        if (cell.reason() != null) {
            faults.add(new Rejection(
                    record.getStartingLineNumber(), field.name(), value(record, place), cell.reason(), cell.details()));
        }
    }

    private @Nullable String value(CsvRecord record, int place) {
        return Rejection.repeatable(known.schema().fields().get(place), raw(record, place));
    }

    /** A column that the file does not have is empty in every row. */
    private String raw(CsvRecord record, int place) {
        return columnOf[place] < 0 ? "" : record.getField(columnOf[place]);
    }

    private int place(String field) {
        return java.util.Objects.requireNonNull(positions.get(field), field);
    }
}
