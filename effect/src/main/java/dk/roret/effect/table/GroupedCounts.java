package dk.roret.effect.table;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.Group;
import dk.roret.effect.LogRank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups checked rows to counts, by a table {@code used} with the columns {@code people} (the group, text), {@code entered},
 * {@code until}, {@code cause} and {@code weight}. Weights are grouped, not summed, by the engine: whole numbers are the same
 * however many threads add them up.
 */
public record GroupedCounts(Engine engine, boolean lateEntry, boolean weighted) {
    private static final String CELL = "people, entered, until, cause, weight";

    /** One group for each name, ascending. */
    public List<Group> groups() {
        var cells = new TreeMap<String, List<Cell>>();
        engine.each(
                "SELECT " + CELL + ", count(*) FROM used GROUP BY " + CELL + " ORDER BY " + CELL,
                line -> cells.computeIfAbsent(line.text(1), name -> new ArrayList<>())
                        .add(cell(line)));
        return cells.entrySet().stream()
                .map(group -> new Group(group.getKey(), counts(group.getValue())))
                .toList();
    }

    private Cell cell(Engine.Line line) {
        return Cell.weighted(
                lateEntry ? line.number(2) : Cell.FROM_THE_BEGINNING,
                line.number(3),
                (int) line.number(4),
                line.number(5),
                line.whole(6));
    }

    private Counts counts(List<Cell> cells) {
        return new Counts(cells, weighted);
    }

    /** The log-rank test in the strata of the column {@code stratum}, one stratum in memory at a time. */
    public LogRank stratified(List<Group> groups) {
        var test = new LogRank(groups.size());
        var stratum = new Stratum(groups, test);
        String by = "stratum, " + CELL;
        engine.each("SELECT " + CELL + ", count(*), stratum FROM used GROUP BY " + by + " ORDER BY " + by, line -> {
            stratum.moveTo(line.text(7));
            stratum.add(line.text(1), cell(line));
        });
        stratum.finish();
        return test;
    }

    private final class Stratum {
        private final LogRank test;
        private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
        private String name = "";

        Stratum(List<Group> groups, LogRank test) {
            this.test = test;
            groups.forEach(group -> cells.put(group.name(), new ArrayList<>()));
        }

        void moveTo(String next) {
            if (!next.equals(name)) {
                finish();
                name = next;
            }
        }

        void add(String group, Cell cell) {
            cells.computeIfAbsent(group, unseen -> new ArrayList<>()).add(cell);
        }

        void finish() {
            if (cells.values().stream().anyMatch(list -> !list.isEmpty())) {
                test.add(cells.values().stream().map(GroupedCounts.this::counts).toList());
            }
            cells.values().forEach(List::clear);
        }
    }
}
