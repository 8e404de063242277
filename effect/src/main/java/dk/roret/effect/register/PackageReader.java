package dk.roret.effect.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.roret.effect.table.BadInput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a data package, row by row; a refusal names file, column and row. */
public final class PackageReader {
    private static final String DESCRIPTOR = "datapackage.json";

    /** A hundred years: more is a slip of the pen. */
    private static final int MOST_WEEKS = 5218;

    private final Path folder;
    private final JsonNode descriptor;
    private final MessageDigest digest;

    /** @throws BadInput where there is no descriptor that can be read */
    public PackageReader(Path folder) {
        this.folder = folder;
        var file = folder.resolve(DESCRIPTOR);
        if (!Files.isReadable(file)) {
            throw new BadInput(folder + " is no data package: " + DESCRIPTOR + " is not there");
        }
        try {
            descriptor = new JsonMapper().readTree(file.toFile());
            digest = MessageDigest.getInstance("SHA-256");
        } catch (JacksonException e) {
            throw new BadInput(file + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Weeks weeks() {
        var weeks = Weeks.between(observation("from"), until());
        if (weeks.seen() < 1 || weeks.seen() > MOST_WEEKS) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": roret.observation must hold from one whole week to "
                    + MOST_WEEKS + " weeks, not " + weeks.seen());
        }
        return weeks;
    }

    /** The first day that the package sees. */
    public LocalDate observedFrom() {
        return observation("from");
    }

    /** The last day that the register sees. */
    LocalDate until() {
        return observation("until");
    }

    private LocalDate observation(String key) {
        var text = descriptor.at("/roret/observation/" + key).asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInput(
                    folder.resolve(DESCRIPTOR) + ": roret.observation." + key
                            + " must be a date such as 2026-11-15, not \"" + text + "\"",
                    e);
        }
    }

    /** Whether the package has a resource. */
    public boolean has(String resource) {
        return resource(resource) != null;
    }

    /**
     * Every row of a resource that is not withdrawn.
     *
     * @return how many are
     */
    public long each(String resource, Consumer<Row> use) {
        var file = file(resource);
        var columns = new LinkedHashMap<String, Integer>();
        int number = 0;
        long withdrawn = 0;
        try (var in = new DigestInputStream(Files.newInputStream(file), digest);
                var rows = CsvReader.builder()
                        .fieldSeparator(separator(resource))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new InputStreamReader(in, utf8()))) {
            for (var record : rows) {
                if (number == 0) {
                    name(columns, file, record.getFields());
                } else if (record.getFieldCount() != columns.size()) {
                    throw new BadInput(file + ", row " + number + ": there are " + record.getFieldCount()
                            + " fields where the first row has " + columns.size());
                } else {
                    var row = new Row(file, number, columns, record);
                    if (row.flag("withdrawn")) {
                        withdrawn++;
                    } else {
                        use.accept(row);
                    }
                }
                number++;
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            var why = undecodable(e) ? ": the letters are not in UTF-8" : " cannot be read: " + e.getMessage();
            throw new BadInput(file + ", row " + Math.max(1, number) + why, e);
        }
        if (number == 0) {
            throw new BadInput(file + " is empty: the first row must hold the names of the columns");
        }
        return withdrawn;
    }

    private static boolean undecodable(@Nullable Throwable e) {
        return e != null && (e instanceof CharacterCodingException || undecodable(e.getCause()));
    }

    private static CharsetDecoder utf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void name(Map<String, Integer> columns, Path file, List<String> names) {
        for (var name : names) {
            var plain = columns.isEmpty() ? name.replaceFirst("^\uFEFF", "") : name;
            if (columns.put(plain.strip(), columns.size()) != null) {
                throw new BadInput(file + ", column " + plain + ": two columns have this name");
            }
        }
    }

    private @Nullable JsonNode resource(String name) {
        JsonNode found = null;
        for (var resource : descriptor.path("resources")) {
            if (resource.path("name").asString("").equals(name)) {
                if (found != null) {
                    throw new BadInput(folder.resolve(DESCRIPTOR) + " has two resources " + name);
                }
                found = resource;
            }
        }
        return found;
    }

    private Path file(String name) {
        var resource = resource(name);
        if (resource == null) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + " has no resource " + name);
        }
        var path = resource.path("path");
        if (!path.isString() || path.asString("").indexOf('\0') >= 0) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": the path of " + name + " must be the name of one file");
        }
        var file = folder.resolve(path.asString("")).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": the path of " + name + " leads out of the folder");
        }
        if (!Files.isReadable(file)) {
            throw new BadInput(file + " is not there, or may not be read");
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + " is not a file");
        }
        return file;
    }

    private char separator(String name) {
        var resource = resource(name);
        var text = resource == null ? "" : resource.at("/dialect/delimiter").asString("");
        if (!List.of("", ",", ";", "|", "\t").contains(text)) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": the delimiter of " + name + " must be , ; | or a tab");
        }
        return text.isEmpty() ? ',' : text.charAt(0);
    }

    /** Of what has been read so far. */
    public String snapshot() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** One row with its place. */
    public record Row(Path file, int number, Map<String, Integer> columns, CsvRecord fields) {
        /** What must be there. */
        public String text(String column) {
            if (!columns.containsKey(column)) {
                throw new BadInput(
                        file + " has no column " + column + ". The columns are " + String.join(", ", columns.keySet()));
            }
            var text = optional(column);
            if (text.isEmpty()) {
                throw refusal(column, "is empty");
            }
            return text;
        }

        /** Empty where there is nothing, or no such column. */
        public String optional(String column) {
            var index = columns.get(column);
            return index == null ? "" : fields.getField(index).strip();
        }

        /** One of some texts. */
        String oneOf(String column, Set<String> texts) {
            var text = text(column);
            if (!texts.contains(text)) {
                throw refusal(column, "is " + text + ", not one of " + String.join(", ", texts));
            }
            return text;
        }

        private boolean flag(String column) {
            return switch (optional(column)) {
                case "true" -> true;
                case "false", "" -> false;
                default -> throw refusal(column, "is " + optional(column) + ", but must be true or false");
            };
        }

        /** A date that must be there. */
        public LocalDate date(String column) {
            return parse(column, text(column));
        }

        /** Null where there is nothing, or no such column. */
        public @Nullable LocalDate optionalDate(String column) {
            var text = optional(column);
            return text.isEmpty() ? null : parse(column, text);
        }

        private LocalDate parse(String column, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new BadInput(place(column) + " is " + text + ", not a date such as 2026-11-15", e);
            }
        }

        /** A number that must be there, no less than {@code least}. */
        public double number(String column, double least) {
            var text = text(column);
            try {
                double number = Double.parseDouble(text);
                if (number >= least && Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new BadInput(place(column) + " is " + text + ", not a number such as 4550.25", e);
            }
            throw refusal(column, "is " + text + ", but must be a finite number, " + (long) least + " or more");
        }

        /** The same; null where there is nothing, or no such column. */
        public @Nullable Double optionalNumber(String column, double least) {
            return optional(column).isEmpty() ? null : (Double) number(column, least);
        }

        /** A whole number that must be there, no less than {@code least}. */
        public int whole(String column, int least) {
            double number = number(column, least);
            if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
                throw refusal(column, "is " + text(column) + ", not a whole number");
            }
            return (int) number;
        }

        /** What to throw for a value that may not stand there. */
        public BadInput refusal(String column, String why) {
            return new BadInput(place(column) + " " + why);
        }

        private String place(String column) {
            return file + ", column " + column + ", row " + number + ":";
        }
    }
}
