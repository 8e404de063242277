package dk.roret.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the rows of a resource go: a table with {@code id}, {@code source}, {@code source_key} and
 * {@code withdrawn_at}, and for each field a column of its name unless something else is said here.
 *
 * @param name with its schema, such as {@code staff.team}
 * @param ids for a field that names a row of another resource: the column that holds that row's id
 * @param columns for a field with another name in the table: that name
 * @param elsewhere fields that the table does not hold; {@link Resource#merged} sees to them
 */
public record Table(String name, Map<String, String> ids, Map<String, String> columns, Set<String> elsewhere) {

    public static Table named(String name) {
        return new Table(name, Map.of(), Map.of(), Set.of());
    }

    public Table id(String field, String column) {
        return new Table(name, with(ids, field, column), columns, elsewhere);
    }

    public Table column(String field, String column) {
        return new Table(name, ids, with(columns, field, column), elsewhere);
    }

    public Table without(String field) {
        Set<String> more = new HashSet<>(elsewhere);
        more.add(field);
        return new Table(name, ids, columns, Set.copyOf(more));
    }

    private static Map<String, String> with(Map<String, String> some, String field, String column) {
        Map<String, String> more = new HashMap<>(some);
        more.put(field, column);
        return Map.copyOf(more);
    }
}
