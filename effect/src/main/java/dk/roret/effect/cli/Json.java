package dk.roret.effect.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object whose keys stand in the order they were put; numbers have the fewest digits that give the double back. */
final class Json {
    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    Json put(String key, @Nullable Object value) {
        entries.put(key, value);
        return this;
    }

    static List<Object> array() {
        return new ArrayList<>();
    }

    @Nullable
    Object get(String key) {
        return entries.get(key);
    }

    Iterable<String> keys() {
        return entries.keySet();
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "E");
    }

    @Override
    public String toString() {
        var out = new StringBuilder();
        write(out, this);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Json object -> {
                String comma = "{";
                for (var entry : object.entries.entrySet()) {
                    quote(out.append(comma), entry.getKey());
                    out.append(':');
                    write(out, entry.getValue());
                    comma = ",";
                }
                out.append(object.entries.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String comma = "";
                out.append('[');
                for (var item : list) {
                    out.append(comma);
                    write(out, item);
                    comma = ",";
                }
                out.append(']');
            }
            case Double number -> out.append(number(number));
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> quote(out, value.toString());
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
