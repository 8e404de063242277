package dk.roret.effect.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where rows lie and are grouped: DuckDB on one machine, a cluster elsewhere. The statements are standard SQL and say their
 * order, so that the answer depends neither on the engine nor on how many threads worked on it.
 */
public interface Engine extends AutoCloseable {
    /** Runs a statement and hands over its lines one by one. */
    void each(String sql, Consumer<Line> line);

    /** Runs a statement with two columns of whole numbers (BIGINT), none of them missing, and hands them over in any order. */
    default void eachPair(String sql, Pairs pairs) {
        each(sql, line -> pairs.accept(line.whole(1), line.whole(2)));
    }

    /** Runs a statement that has no answer. */
    void run(String sql);

    /** The names of a table's columns. */
    List<String> columns(String table);

    /** What somebody who looks for a mistake knows a table as: a file, where it is one. */
    default String name(String table) {
        return "table " + table;
    }

    /** The first two rows, counted from 1, for which a condition in SQL holds; none where rows have no numbers. */
    default List<Long> rows(String table, String condition) {
        return List.of();
    }

    @Override
    void close();

    /** Takes two whole numbers, without a box around them: there are as many as there are rows. */
    interface Pairs {
        void accept(long first, long second);
    }

    /** One line of an answer; columns are counted from 1. */
    interface Line {
        String text(int column);

        double number(int column);

        long whole(int column);

        boolean missing(int column);
    }
}
