package dk.roret;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables emptied between two tests. */
public final class Emptied {

    private static final int TRIES = 5;

    private Emptied() {}

    /**
     * A page of the test before may still be reading the same tables in another order, and PostgreSQL then ends one of
     * the two. That says nothing about the product, so it is tried again.
     *
     * @param tables as after the word truncate in SQL: names with their schema, parted by commas, perhaps {@code
     *     cascade}
     */
    public static void tables(JdbcClient db, String tables) {
        for (int tried = 1; ; tried++) {
            try {
                db.sql("truncate " + tables).update();
                return;
            } catch (PessimisticLockingFailureException locked) {
                if (tried == TRIES) {
                    throw locked;
                }
            }
        }
    }
}
