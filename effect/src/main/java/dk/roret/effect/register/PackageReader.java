package dk.roret.effect.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.effect.table.BadInput;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a data package, row by row; a refusal names file, column and row. */
public final class PackageReader {
    private static final String DESCRIPTOR = "datapackage.json";

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
        var weeks = Weeks.between(observation("from"), observation("until"));
        if (weeks.seen() < 1) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": roret.observation holds no whole week");
        }
        return weeks;
    }

    /** The first day that the package sees. */
    public LocalDate observedFrom() {
        return observation("from");
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

    /** Every row of a resource that is not withdrawn. */
    public void each(String resource, BiConsumer<Integer, Row> use) {
        var file = file(resource);
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int number = 0;
        try (var in = new DigestInputStream(Files.newInputStream(file), digest);
                var rows = CsvReader.builder()
                        .detectBomHeader(true)
                        .fieldSeparator(separator(resource))
                        .ofNamedCsvRecord(new InputStreamReader(in, utf8))) {
            for (var row : rows) {
                number++;
                var checked = new Row(file, number, row);
                if (!checked.optional("withdrawn").equals("true")) {
                    use.accept(number, checked);
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof BadInput refusal) {
                throw refusal;
            }
            throw new BadInput(file + ", row " + (number + 1) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private @Nullable JsonNode resource(String name) {
        for (var resource : descriptor.path("resources")) {
            if (resource.path("name").asString("").equals(name)) {
                return resource;
            }
        }
        return null;
    }

    private Path file(String name) {
        var resource = resource(name);
        if (resource == null) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + " has no resource " + name);
        }
        var file = folder.resolve(resource.path("path").asString(name + ".csv")).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new BadInput(folder.resolve(DESCRIPTOR) + ": the path of " + name + " leads out of the folder");
        }
        if (!Files.isReadable(file)) {
            throw new BadInput(file + " is not there, or may not be read");
        }
        return file;
    }

    private char separator(String name) {
        var resource = resource(name);
        var text = resource == null ? "" : resource.at("/dialect/delimiter").asString("");
        return text.isEmpty() ? ',' : text.charAt(0);
    }

    /** Of what has been read so far. */
    public String snapshot() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** One row with its place. */
    public record Row(Path file, int number, NamedCsvRecord fields) {
        /** What must be there. */
        public String text(String column) {
            var text = fields.findField(column)
                    .orElseThrow(() -> new BadInput(file + " has no column " + column))
                    .strip();
            if (text.isEmpty()) {
                throw refusal(column, "is empty");
            }
            return text;
        }

        /** Empty where there is nothing, or no such column. */
        public String optional(String column) {
            return fields.findField(column).orElse("").strip();
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
