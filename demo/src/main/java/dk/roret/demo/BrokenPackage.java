package dk.roret.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deliveries that are wrong in a known way, for tests and for the administrator of the demo. Each is a delivery of
 * changes with forty-five new citizens, made two hours after the municipality's own package; every row that is not
 * named as wrong is right.
 */
public enum BrokenPackage {
    /** About a dozen wrong rows among a hundred right ones: the one to try as an administrator. */
    MOSTLY_RIGHT(
            wrong("citizens", 42, "cpr", "3102716041"),
            wrong("citizens", 43, "caseworker_id", "M-99999"),
            wrong("citizens", 44, "sex", "kvinde"),
            wrong("citizens", 45, "birth_date", "14.02.1980"),
            wrong("spells", 9, "end_date", "2015-01-04"),
            wrong("spells", 11, "benefit", "kontanthjælp"),
            wrong("spells", 17, "weekly_amount", "-4085"),
            wrong("spells", 28, "citizen_id", "B-999999"),
            wrong("categories", 12, "target_group", "lab6_14"),
            wrong("categories", 30, "valid_from", ""),
            wrong("participations", 8, "price", "8.400,00"),
            wrong("participations", 19, "offer_id", "T-99"),
            wrong("participations", 33, "planned_start", "2026-02-30")),
    /** A CPR number with a date that does not exist. */
    CPR_DATE(wrong("citizens", 42, "cpr", "3113806041")),
    UNKNOWN_CASEWORKER(wrong("citizens", 42, "caseworker_id", "M-99999")),
    /** A spell that ends before it begins. */
    END_BEFORE_START(wrong("spells", 7, "end_date", "2015-01-04")),
    EXIT_REASON_MISSING(wrong("spells", 7, "exit_reason", "")),
    /** The same key in two rows. */
    DUPLICATE_KEY(wrong("citizens", 43, "citizen_id", "B-900041")),
    UNKNOWN_VALUE(wrong("spells", 7, "benefit", "dagpenge")),
    NEGATIVE_PRICE(wrong("participations", 7, "price", "-100")),
    REQUIRED_COLUMN_MISSING(wrong("citizens", 1, "sex", "")),
    /** Citizens in ISO 8859-1 where UTF-8 is due. */
    WRONG_ENCODING(wrong("citizens", 1, "", "")),
    /** A version of the format that does not exist. */
    WRONG_VERSION(wrong("datapackage.json", 0, "roret.version", "2")),
    /** A quote that is opened in the last row and never closed, as in a file that was cut off. */
    OPEN_QUOTE(wrong("spells", SmallDelivery.CITIZENS + 1, "", "")),
    /** Made a month before the municipality's own package. */
    OLDER_THAN_LAST(wrong("datapackage.json", 0, "created", ""));

    private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

    private final List<Wrong> wrong;

    BrokenPackage(Wrong... wrong) {
        this.wrong = List.of(wrong);
    }

    /**
     * One fault.
     *
     * @param line as an editor counts: 1 is the header; 0 for the descriptor
     * @param column empty when the whole file is at fault
     */
    public record Wrong(String resource, int line, String column, String value) {}

    private static Wrong wrong(String resource, int line, String column, String value) {
        return new Wrong(resource, line, column, value);
    }

    /** Where it is wrong, in the order of the files. */
    public List<Wrong> wrong() {
        return wrong;
    }

    /** Whether nothing of the delivery can be read in, or only the wrong rows are put aside. */
    public boolean isRefusedWhole() {
        return switch (this) {
            case REQUIRED_COLUMN_MISSING, WRONG_ENCODING, WRONG_VERSION, OPEN_QUOTE, OLDER_THAN_LAST -> true;
            case MOSTLY_RIGHT,
                    CPR_DATE,
                    UNKNOWN_CASEWORKER,
                    END_BEFORE_START,
                    EXIT_REASON_MISSING,
                    DUPLICATE_KEY,
                    UNKNOWN_VALUE,
                    NEGATIVE_PRICE -> false;
        };
    }

    /**
     * Writes the package.
     *
     * @param asOf the Monday that is today, as in {@link DemoSettings}
     */
    public void writeTo(Path folder, LocalDate asOf) throws IOException {
        Files.createDirectories(folder);
        SmallDelivery delivery = new SmallDelivery(asOf);
        for (Wrong one : wrong) {
            if (one.line() > 1 && !one.column().isEmpty()) {
                delivery.change(one.resource(), one.line(), one.column(), one.value());
            }
        }
        if (this == REQUIRED_COLUMN_MISSING) {
            delivery.removeColumn("citizens", "sex");
        }
        for (String resource : delivery.resources()) {
            Files.write(folder.resolve(resource + ".csv"), bytes(delivery, resource));
        }
        Descriptor.writeJson(folder.resolve("datapackage.json"), descriptor(delivery, asOf));
    }

    private byte[] bytes(SmallDelivery delivery, String resource) {
        String csv = delivery.csv(resource);
        if (this == OPEN_QUOTE && resource.equals("spells")) {
            csv = csv.substring(0, csv.lastIndexOf(",sickness_benefit")) + ",\"sickness_ben";
        }
        boolean latin = this == WRONG_ENCODING && resource.equals("citizens");
        return csv.getBytes(latin ? LATIN_1 : StandardCharsets.UTF_8);
    }

    private ObjectNode descriptor(SmallDelivery delivery, LocalDate asOf) {
        DemoSettings settings = DemoSettings.fjordby(this == OLDER_THAN_LAST ? asOf.minusWeeks(4) : asOf);
        ObjectNode root = Descriptor.descriptor(settings, new Weeks(asOf), delivery.resources());
        root.put("created", Descriptor.created(settings.asOf(), this == OLDER_THAN_LAST ? 0 : 2));
        ObjectNode roret = (ObjectNode) root.get("roret");
        roret.put("version", this == WRONG_VERSION ? 2 : 1);
        roret.put("delivery", "changes");
        return root;
    }
}
