package dk.roret.intake;

import java.util.function.BiPredicate;

/**
 * Something that must hold over the columns of a row, stated by the module that owns the resource.
 *
 * @param column where somebody would put it right
 * @param text key of the sentence that says what is wrong and what to do
 * @param broken true for a row that breaks the rule; it sees only rows whose single fields are right
 */
public record Rule(String column, String text, BiPredicate<Row, Delivery> broken) {

    /** The second date, where both are there, is no earlier than the first. */
    public static Rule inOrder(String first, String second, String text) {
        return new Rule(second, text, (row, delivery) -> {
            var from = row.date(first);
            var until = row.date(second);
            return from != null && until != null && until.isBefore(from);
        });
    }
}
