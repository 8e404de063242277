package dk.roret.effect.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows and columns for people (rounded, aligned) or for other programs (CSV, exact). */
final class Grid {
    private final List<String> head;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Grid(List<String> head) {
        this.head = List.copyOf(head);
    }

    /** The listed keys of objects that all have them. */
    static Grid of(List<?> objects, List<String> keys) {
        var grid = new Grid(keys);
        for (var object : objects) {
            var row = new ArrayList<@Nullable Object>();
            keys.forEach(key -> row.add(((Json) object).get(key)));
            grid.add(row);
        }
        return grid;
    }

    void add(List<@Nullable Object> row) {
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String csv() {
        var lines = new ArrayList<String>();
        lines.add(head.stream().map(Grid::quoted).collect(Collectors.joining(",")));
        for (var row : rows) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(quoted(exact(cell))));
            lines.add(String.join(",", cells));
        }
        return String.join("\n", lines);
    }

    private static String exact(@Nullable Object cell) {
        return cell == null ? "" : cell instanceof Double number ? Json.number(number) : cell.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\n\\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    String table() {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < head.size(); i++) {
            int column = i;
            widths.add(Math.max(
                    head.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> rounded(row.get(column)).length())
                            .max()
                            .orElse(0)));
        }
        var lines = new ArrayList<String>();
        lines.add(line(head, widths, rows.isEmpty() ? List.copyOf(head) : rows.getFirst()));
        for (var row : rows) {
            lines.add(line(row.stream().map(Grid::rounded).toList(), widths, row));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, List<Integer> widths, List<? extends @Nullable Object> kinds) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var space = " ".repeat(widths.get(i) - cells.get(i).length());
            line.append(kinds.get(i) instanceof String ? cells.get(i) + space : space + cells.get(i));
            line.append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String rounded(@Nullable Object cell) {
        return switch (cell) {
            case null -> "-";
            case Double number -> shortened(number);
            default -> cell.toString();
        };
    }

    private static String shortened(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        return String.format(
                Locale.ROOT, size >= 100 ? "%.1f" : size >= 1 ? "%.3f" : size >= 0.001 ? "%.4f" : "%.2e", number);
    }
}
