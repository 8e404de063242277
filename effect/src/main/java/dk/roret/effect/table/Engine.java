package dk.roret.effect.table;

import java.util.function.Consumer;

/**
 * Where rows lie and are grouped: DuckDB on one machine, a cluster elsewhere. The statements are standard SQL and say their
 * order, so that the answer does not depend on how many threads worked on it.
 */
public interface Engine extends AutoCloseable {
    /** Runs a statement and hands over its lines one by one. */
    void each(String sql, Consumer<Line> line);

    /** Runs a statement that has no answer. */
    void run(String sql);

    @Override
    void close();

    /** One line of an answer; columns are counted from 1. */
    interface Line {
        String text(int column);

        double number(int column);

        long whole(int column);

        boolean missing(int column);
    }
}
