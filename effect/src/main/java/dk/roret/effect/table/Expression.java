package dk.roret.effect.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst's SQL: one expression, evaluated row by row, that gives the same answer every time. */
record Expression(String option, String sql) {
    private static final String ALL_COLUMNS = "all columns";

    /**
     * Refuses what is something else, before any of it is run: DuckDB takes it apart without looking at data. It is asked
     * for its functions once and only where some are called, since listing them takes longer than reading most files.
     */
    static void check(List<Expression> expressions, DuckDb engine) {
        var called = new LinkedHashMap<Expression, Set<String>>();
        expressions.forEach(expression -> called.put(expression, expression.functions(engine)));
        if (called.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        engine.each(
                "SELECT function_name FROM duckdb_functions() WHERE stability = 'VOLATILE' AND function_name <> 'error'",
                line -> called.forEach((expression, functions) -> {
                    if (functions.contains(line.text(1))) {
                        throw expression.misfit(engine, line.text(1) + "() gives another answer every time");
                    }
                }));
    }

    /** The functions it calls, once it is certain that it is one expression. */
    private Set<String> functions(DuckDb engine) {
        if (sql.isBlank()) {
            throw new BadInput(option + " is empty. " + columns(engine));
        }
        var parsed = parsed(engine);
        if (parsed.path("error").asBoolean(false)) {
            throw misfit(
                    engine,
                    parsed.path("error_message")
                            .asString("")
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        var select = parsed.at("/statements/0/node");
        if (parsed.path("statements").size() != 1
                || !select.at("/from_table/type").asString("").equals("EMPTY")
                || !select.path("where_clause").isNull()) {
            throw misfit(engine, "it is more than one expression");
        }
        var functions = new HashSet<String>();
        collect(select, functions);
        if (functions.contains(ALL_COLUMNS) || functions.contains("unnest")) {
            throw misfit(engine, "it gives more than one value for a row");
        }
        return functions;
    }

    private JsonNode parsed(DuckDb engine) {
        var json = new StringBuilder();
        engine.each(
                "SELECT json_serialize_sql(" + Jdbc.literal("SELECT (" + sql + "\n)") + ")",
                line -> json.append(line.text(1)));
        return new JsonMapper().readTree(json.toString());
    }

    /** The functions that are called, {@code *} as in 2 * 3 among them; {@link #ALL_COLUMNS} for the other kind. */
    private static void collect(JsonNode node, Set<String> functions) {
        if (node.path("class").asString("").equals("STAR")) {
            functions.add(ALL_COLUMNS);
        }
        if (node.has("function_name")) {
            functions.add(node.path("function_name").asString(""));
        }
        node.forEach(child -> collect(child, functions));
    }

    BadInput misfit(DuckDb engine, String why) {
        return new BadInput(
                option + " " + sql + " does not fit " + engine.files() + ": " + why + ". " + columns(engine));
    }

    private static String columns(DuckDb engine) {
        return "The columns are " + String.join(", ", engine.columns());
    }
}
