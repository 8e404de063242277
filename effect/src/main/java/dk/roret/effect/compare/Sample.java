package dk.roret.effect.compare;

import dk.roret.effect.table.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows in memory, column by column, in the order of their values: so that sums do not depend on how the file is sorted. */
final class Sample {
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final int size;

    private Sample(int size) {
        this.size = size;
    }

    static Sample of(Engine engine, List<String> fields) {
        var count = new long[1];
        engine.each("SELECT count(*) FROM used", line -> count[0] = line.whole(1));
        var sample = new Sample(Math.toIntExact(count[0]));
        var columns = new ArrayList<double[]>();
        fields.forEach(field -> columns.add(sample.columns.computeIfAbsent(field, name -> new double[sample.size])));
        var row = new int[1];
        String by = String.join(", ", fields);
        engine.each("SELECT " + by + " FROM used ORDER BY " + by, line -> {
            for (int j = 0; j < columns.size(); j++) {
                columns.get(j)[row[0]] = line.number(j + 1);
            }
            row[0]++;
        });
        return sample;
    }

    int size() {
        return size;
    }

    double[] column(String field) {
        var column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return column;
    }
}
