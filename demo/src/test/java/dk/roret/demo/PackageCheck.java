package dk.roret.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a package against the schemas that the modules of the app own, as intake does, and against the rules across columns. */
final class PackageCheck {

    private static final Path SCHEMAS = Path.of("../app/src/main/resources/schema");

    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, List<NamedCsvRecord>> rows = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private PackageCheck(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonNode schema = JsonMapper.shared().readTree(Files.readString(file));
                String name = schema.path("name").asString();
                schemas.put(name, schema.path("schema"));
                try (CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name + ".csv"))) {
                    rows.put(name, csv.stream().toList());
                }
            }
        }
    }

    /** Each fault as "resource line column". */
    static List<String> faultsOf(Path folder) throws IOException {
        PackageCheck check = new PackageCheck(folder);
        check.schemas.forEach(check::holdAgainst);
        check.rows("spells").forEach(row -> check.period("spells", row, "start_date", "end_date", "exit_reason"));
        check.rows("participations")
                .forEach(row -> check.period("participations", row, "planned_start", "planned_end", ""));
        check.rows("citizens").forEach(check::cprDate);
        return check.faults;
    }

    private List<NamedCsvRecord> rows(String resource) {
        return rows.getOrDefault(resource, List.of());
    }

    private void holdAgainst(String resource, JsonNode schema) {
        for (JsonNode field : schema.path("fields")) {
            String name = field.path("name").asString();
            Set<String> seen = new HashSet<>();
            boolean isKey = schema.path("primaryKey").path(0).asString().equals(name);
            boolean unique = isKey || field.path("constraints").path("unique").asBoolean(false);
            for (NamedCsvRecord row : rows(resource)) {
                String value = row.findField(name).orElse("");
                boolean again = unique && !value.isEmpty() && !seen.add(value);
                if (again || !isValid(field, value)) {
                    fault(resource, row, name);
                }
            }
        }
        for (JsonNode key : schema.path("foreignKeys")) {
            String column = key.path("fields").path(0).asString();
            String other = key.path("reference").path("resource").asString();
            String otherColumn = key.path("reference").path("fields").path(0).asString();
            Set<String> known = new HashSet<>();
            rows(other).forEach(row -> known.add(row.getField(otherColumn)));
            rows(resource).stream()
                    .filter(row -> !row.getField(column).isEmpty() && !known.contains(row.getField(column)))
                    .forEach(row -> fault(resource, row, column));
        }
    }

    private static boolean isValid(JsonNode field, String value) {
        JsonNode limits = field.path("constraints");
        if (value.isEmpty()) {
            return !limits.path("required").asBoolean(false);
        }
        boolean inList = limits.path("enum").isMissingNode()
                || limits.path("enum")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(value));
        boolean matches = limits.path("pattern").isMissingNode()
                || value.matches(limits.path("pattern").asString());
        boolean fits = value.length() <= limits.path("maxLength").asInt(Integer.MAX_VALUE);
        return inList && matches && fits && isOfType(field.path("type").asString(), limits, value);
    }

    private static boolean isOfType(String type, JsonNode limits, String value) {
        return switch (type) {
            case "string" -> true;
            case "boolean" -> value.equals("true") || value.equals("false");
            case "date" -> isDate(value);
            case "integer", "number" ->
                value.matches(type.equals("integer") ? "-?\\d+" : "-?\\d+(\\.\\d{1,2})?")
                        && Double.parseDouble(value) >= limits.path("minimum").asDouble(-1e12)
                        && Double.parseDouble(value) <= limits.path("maximum").asDouble(1e12);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void period(String resource, NamedCsvRecord row, String start, String end, String reason) {
        String until = row.getField(end);
        if (!until.isEmpty()
                && isDate(until)
                && isDate(row.getField(start))
                && until.compareTo(row.getField(start)) < 0) {
            fault(resource, row, end);
        }
        if (!reason.isEmpty() && until.isEmpty() != row.getField(reason).isEmpty()) {
            fault(resource, row, reason);
        }
    }

    private void cprDate(NamedCsvRecord row) {
        String cpr = row.getField("cpr");
        boolean exists = Stream.of("18", "19", "20")
                .anyMatch(century ->
                        isDate(century + cpr.substring(4, 6) + "-" + cpr.substring(2, 4) + "-" + cpr.substring(0, 2)));
        if (!exists) {
            fault("citizens", row, "cpr");
        }
    }

    private void fault(String resource, NamedCsvRecord row, String column) {
        faults.add(resource + " " + row.getStartingLineNumber() + " " + column);
    }
}
