package dk.roret.offer;

import dk.roret.value.Money;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a provider typed about an offer.
 *
 * @param themes those that are ticked
 * @param own the facts are typed too, since no delivery has them
 */
public record EntryForm(List<String> themes, Map<String, String> fields, boolean own) {

    /** In characters as people count them, as a delivered description may have. */
    private static final int LONGEST_CONTENT = 2000;

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 150;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(10_000_000);

    /** How a price is reckoned, as data packages name it; own hours only here. */
    public static final List<String> MODELS = List.of("per_week", "per_course", "own_hours");

    /** What was typed, held to its rules. */
    record Draft(
            String content,
            @Nullable String targetGroups,
            @Nullable String expects,
            List<String> themes,
            @Nullable Integer waitingWeeks,
            @Nullable Made made) {}

    static EntryForm empty() {
        return new EntryForm(List.of(), Map.of("model", "per_course"), true);
    }

    static EntryForm of(Offer offer) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "content", offer.content());
        Entry entry = offer.entry();
        if (entry != null) {
            put(fields, "groups", entry.targetGroups());
            put(fields, "expects", entry.expects());
            put(fields, "waiting", entry.waitingWeeks());
        }
        fields.put("revision", entry == null ? "0" : "" + entry.revision());
        put(fields, "name", offer.name());
        put(fields, "type", offer.type().code());
        put(fields, "price", plain(offer.price().amount()));
        put(
                fields,
                "model",
                switch (offer.price()) {
                    case Price.PerWeek _ -> "per_week";
                    case Price.PerCourse _ -> "per_course";
                    case Price.OwnHours _ -> "own_hours";
                });
        put(
                fields,
                "hours",
                offer.price() instanceof Price.OwnHours own
                        ? own.hoursPerWeek().toPlainString().replace('.', ',')
                        : null);
        put(fields, "capacity", offer.capacity());
        put(fields, "weeks", offer.weeks());
        put(fields, "from", offer.openFrom());
        put(fields, "until", offer.openUntil());
        return new EntryForm(entry == null ? List.of() : entry.themes(), fields, offer.own());
    }

    /** As it was typed. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The same words, now written on top of what a colleague saved meanwhile. */
    EntryForm onTopOf(@Nullable Entry standing) {
        Map<String, String> now = new TreeMap<>(fields);
        now.put("revision", standing == null ? "0" : "" + standing.revision());
        return new EntryForm(themes, now, own);
    }

    int revision() {
        return value("revision").matches("[0-9]{1,6}") ? Integer.parseInt(value("revision")) : 0;
    }

    /** Null when something is wrong. */
    @Nullable
    Draft read(List<String> known, List<Problem> problems) {
        String content = line("content", LONGEST_CONTENT, problems);
        if (content == null) {
            problems.add(new Problem("content", "TIL-01", "offer.problem.content"));
        }
        String groups = line("groups", LONGEST, problems);
        String expects = line("expects", LONGEST, problems);
        Integer waiting = count("waiting", 0, 520, problems);
        Made made = own ? made(problems) : null;
        return content == null || !problems.isEmpty()
                ? null
                : new Draft(
                        content,
                        groups,
                        expects,
                        themes.stream().filter(known::contains).toList(),
                        waiting,
                        made);
    }

    private @Nullable Made made(List<Problem> problems) {
        String name = line("name", LONGEST_NAME, problems);
        if (name == null) {
            problems.add(new Problem("name", "TIL-02", "offer.problem.name"));
        }
        OfferType type = Arrays.stream(OfferType.values())
                .filter(one -> one.code().equals(value("type")))
                .findAny()
                .orElse(null);
        if (type == null) {
            problems.add(new Problem("type", "TIL-03", "offer.problem.type"));
        }
        String model = MODELS.contains(value("model")) ? value("model") : "per_course";
        BigDecimal price = number("price", DEAREST, problems);
        BigDecimal hours = model.equals("own_hours") ? number("hours", BigDecimal.valueOf(37), problems) : null;
        Integer capacity = count("capacity", 0, 100_000, problems);
        Integer weeks = count("weeks", 1, 520, problems);
        LocalDate from = day("from", problems);
        LocalDate until = day("until", problems);
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(new Problem("until", "TIL-06", "offer.problem.until"));
        }
        return name == null || type == null || price == null || !problems.isEmpty()
                ? null
                : new Made(name, type, model, price, hours, capacity, weeks, from, until);
    }

    private @Nullable String line(String field, int longest, List<Problem> problems) {
        return Typed.optional(Typed.text(value(field)), field, longest, problems);
    }

    private @Nullable Integer count(String field, int least, int most, List<Problem> problems) {
        String typed = value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
        if (number < least || number > most) {
            problems.add(new Problem(field, "TIL-04", "offer.problem.number", least, most));
            return null;
        }
        return number;
    }

    /** With a comma or a point, and at most two decimals; null when it is not such a number, which then is a problem. */
    private @Nullable BigDecimal number(String field, BigDecimal most, List<Problem> problems) {
        String typed = value(field).strip().replace(" ", "").replace(',', '.');
        if (typed.matches("[0-9]{1,8}(\\.[0-9]{1,2})?") && new BigDecimal(typed).compareTo(most) <= 0) {
            return new BigDecimal(typed);
        }
        problems.add(new Problem(field, "TIL-05", "offer.problem." + field));
        return null;
    }

    private @Nullable LocalDate day(String field, List<Problem> problems) {
        if (value(field).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException notADay) {
            problems.add(new Problem(field, "TIL-08", "offer.problem.day"));
            return null;
        }
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private static String plain(Money amount) {
        return amount.kroner().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
