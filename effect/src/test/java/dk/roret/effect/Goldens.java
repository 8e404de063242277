package dk.roret.effect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.effect.table.DuckDb;
import dk.roret.effect.table.Field;
import dk.roret.effect.table.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference results from R, in a folder that need not be there. */
public final class Goldens {
    private static final Path SHARED = Path.of("../../shared");

    private Goldens() {}

    public static Path data(String file) {
        return existing(SHARED.resolve("data/effect").resolve(file));
    }

    public static List<NamedCsvRecord> rows(String file) {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(existing(SHARED.resolve("data/goldens").resolve(file)))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            System.out.println("Not compared with the reference results: " + path + " is not there.");
        }
        Assumptions.assumeTrue(Files.exists(path), path + " is not there");
        return path;
    }

    /** The groups of every case, from the counts that the reference was computed from. */
    public static Map<String, Map<String, Counts>> counts() {
        var cells = new LinkedHashMap<String, Map<String, List<Cell>>>();
        for (var row : rows("grouped.csv")) {
            var cell = Cell.people(number(row, "week"), (int) number(row, "cause"), (long) number(row, "n"));
            cells.computeIfAbsent(row.getField("case"), c -> new TreeMap<>())
                    .computeIfAbsent(row.getField("group"), g -> new ArrayList<>())
                    .add(cell);
        }
        var counts = new LinkedHashMap<String, Map<String, Counts>>();
        cells.forEach((name, groups) -> {
            var byGroup = new TreeMap<String, Counts>();
            groups.forEach((group, list) -> byGroup.put(group, Counts.people(list)));
            counts.put(name, byGroup);
        });
        return counts;
    }

    public static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** The cases of a kind, such as surv, cem or ps: what was done to which data. */
    public static List<JsonNode> cases(String kind) {
        return json("cases.json")
                .valueStream()
                .filter(c -> c.get("kind").asString().equals(kind))
                .toList();
    }

    public static JsonNode json(String file) {
        return new JsonMapper()
                .readTree(existing(SHARED.resolve("data/goldens").resolve(file)).toFile());
    }

    /** The rows of a case with the fields that are asked for; {@code a:treat==1+b} takes the treated of a and all of b. */
    public static DuckDb select(JsonNode golden, List<Field> fields) {
        var parts = List.of(golden.get("data").asString().split("\\+"));
        var first = parts.getFirst().split(":")[0];
        var files =
                parts.stream().map(part -> data(part.split(":")[0] + ".csv")).toList();
        var where = golden.path("filter_sql").asString("TRUE");
        var engine = DuckDb.read(files);
        Rows.select(engine, fields, parts.size() == 1 ? where : "file <> '" + first + "' OR treat = 1");
        return engine;
    }

    /** Within 1e-9 of the reference, relative; an empty cell of the reference is not defined. */
    public static void assertSame(String what, @Nullable Double actual, NamedCsvRecord row, String column) {
        var expected = row.getField(column).isEmpty() ? null : (Double) number(row, column);
        assertSame(what + " " + column, actual, expected, 1e-9);
    }

    /** As above, for a model fitted step by step: within 1e-6. */
    public static void assertFitted(String what, @Nullable Double actual, NamedCsvRecord row, String column) {
        assertSame(what + " " + column, actual, (Double) number(row, column), 1e-6);
    }

    public static void assertSame(String what, @Nullable Double actual, @Nullable Double expected, double tolerance) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
            return;
        }
        assertThat(actual)
                .as(what)
                .isNotNull()
                .isCloseTo(expected, Offset.offset(tolerance * Math.max(Math.abs(expected), 1e-6)));
    }
}
