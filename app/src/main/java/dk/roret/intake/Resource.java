package dk.roret.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of row in a data package. The module that owns the thing contributes a bean: its schema lies at
 * {@code schema/<owner>/<name>.json}, and intake holds every row to it and merges what is right into the table.
 */
public interface Resource {

    /** The module that owns it. */
    String owner();

    /** As the data package calls it. */
    String name();

    /** Where the rows go. */
    Table table();

    /** What must hold over several columns of a row. */
    default List<Rule> rules() {
        return List.of();
    }

    /**
     * Does what is left when the rows have been merged, in the same transaction.
     *
     * @param rows name of the relation with the delivery's good rows: {@code key}, {@code withdrawn}, a column for each
     *     field and one with the id for each reference that {@link Table} names
     * @return how many rows this changed that the merge had left as they were
     */
    default int merged(JdbcClient db, Delivery delivery, String rows) {
        return 0;
    }
}
