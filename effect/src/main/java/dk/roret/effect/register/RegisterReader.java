package dk.roret.effect.register;

import dk.roret.effect.table.Engine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the citizens, categories, spells, offers and participations of a data package. */
final class RegisterReader {
    /** The tables that every package has. */
    private static final List<String> TABLES = List.of("citizens", "categories", "spells", "offers", "participations");

    private final RegisterRows rows;
    private final Weeks weeks;
    private final LocalDate until;
    private final List<Person> people = new ArrayList<>();
    private final List<String> citizens = new ArrayList<>();
    private final Map<String, Person> byId = new HashMap<>();
    private final List<Register.Offer> offers = new ArrayList<>();
    private final Map<String, Integer> offerById = new HashMap<>();
    private final Codes sexes = new Codes();
    private final Codes educations = new Codes();
    private final Codes benefits = new Codes();
    private final Codes readiness = new Codes();
    private final Codes targetGroups = new Codes();
    private final List<Cohort> cohorts = new ArrayList<>();
    private final Map<String, Long> dropped = new TreeMap<>();

    /** Texts numbered in the order they are met. */
    private static final class Codes {
        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int of(String name) {
            return codes.computeIfAbsent(name, unseen -> {
                names.add(unseen);
                return names.size() - 1;
            });
        }
    }

    private RegisterReader(DataPackage description, Engine engine) {
        weeks = description.weeks();
        until = description.until();
        rows = new RegisterRows(engine);
    }

    /** The tables that are read of this package. */
    static List<String> tables(DataPackage description) {
        var tables = new ArrayList<>(TABLES);
        if (description.has(Cohort.RESOURCE)) {
            tables.add(Cohort.RESOURCE);
        }
        return tables;
    }

    /**
     * @param description of the days that the register sees
     * @param engine with the {@link #tables}
     * @throws dk.roret.effect.table.BadInput naming file, column and row
     */
    static Register read(DataPackage description, Engine engine) {
        var reader = new RegisterReader(description, engine);
        reader.readAll();
        if (description.has(Cohort.RESOURCE)) {
            reader.readCohorts();
        }
        return new Register(
                reader.weeks,
                reader.people,
                reader.citizens,
                reader.offers,
                reader.targetGroups.names,
                reader.benefits.names,
                reader.readiness.names,
                reader.cohorts,
                reader.sexes.names.size(),
                reader.educations.names.size(),
                reader.rows.snapshot(),
                reader.dropped.entrySet().stream()
                        .map(drop -> new Register.Dropped(drop.getKey(), drop.getValue()))
                        .toList());
    }

    private void readAll() {
        each("citizens", List.of("citizen_id", "birth_date", "sex", "education"), row -> {
            long born = seen(row, "birth_date", row.date("birth_date")).toEpochDay();
            var person = new Person(sexes.of(row.text("sex")), educations.of(row.text("education")), born);
            byId.put(row.text("citizen_id"), person);
            people.add(person);
            citizens.add(row.text("citizen_id"));
        });
        each(
                "categories",
                List.of("category_id", "citizen_id", "valid_from", "valid_until", "readiness", "target_group"),
                this::readCategory);
        each(
                "spells",
                List.of("spell_id", "citizen_id", "start_date", "end_date", "benefit", "exit_reason"),
                this::readSpell);
        each("offers", List.of("offer_id", "name", "type"), row -> {
            offerById.put(row.text("offer_id"), offers.size());
            offers.add(new Register.Offer(row.text("offer_id"), row.text("name"), row.text("type")));
        });
        each(
                "participations",
                List.of("participation_id", "citizen_id", "offer_id", "start_date", "end_date"),
                this::readParticipation);
        people.forEach(Person::sort);
        people.forEach(this::countNotCompared);
    }

    private void readCohorts() {
        rows.each(
                Cohort.RESOURCE,
                List.of("cohort", "position", "benefit", "readiness", "age_from", "age_until"),
                row -> cohorts.add(new Cohort(
                        row.text("cohort"),
                        row.whole("position", 0),
                        orNull(row.optional("benefit")),
                        orNull(row.optional("readiness")),
                        row.optional("age_from").isEmpty() ? null : (Integer) row.whole("age_from", 0),
                        row.optional("age_until").isEmpty() ? null : (Integer) row.whole("age_until", 0))));
        cohorts.sort(Comparator.comparing(Cohort::position).thenComparing(Cohort::name));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void each(String table, List<String> columns, Consumer<Row> read) {
        long withdrawn = rows.eachKeyed(table, columns, read);
        if (withdrawn > 0) {
            dropped.merge("withdrawn " + table, withdrawn, Long::sum);
        }
    }

    private void readCategory(Row row) {
        var person = person(row, "categories of citizens that are not in the package");
        if (person != null) {
            person.add(new Person.Category(
                    weeks.beginning(row.date("valid_from")),
                    after(end(row, "valid_from", "valid_until")),
                    readiness.of(row.text("readiness")),
                    targetGroups.of(row.text("target_group"))));
        }
    }

    private void readSpell(Row row) {
        var person = person(row, "spells of citizens that are not in the package");
        if (person == null) {
            return;
        }
        var benefit = row.text("benefit");
        var start = seen(row, "start_date", row.date("start_date"));
        var end = end(row, "start_date", "end_date");
        if (end == null && !row.optional("exit_reason").isEmpty()) {
            throw row.refusal("exit_reason", "stands where there is no end_date");
        }
        var exit = end == null ? null : Exit.of(row.oneOf("exit_reason", Exit.REASONS));
        int since = weeks.beginning(start);
        int until = after(end == null ? null : seen(row, "end_date", end));
        if (since >= until) {
            drop("spells that hold no Monday");
            return;
        }
        person.add(new Spell(benefits.of(benefit), !benefit.equals("disability_pension"), since, until, exit));
    }

    private void readParticipation(Row row) {
        var person = person(row, "participations of citizens that are not in the package");
        var start = row.optionalDate("start_date");
        if (person == null) {
            return;
        }
        if (start == null) {
            drop("participations that have not begun");
            return;
        }
        var end = end(row, "start_date", "end_date");
        var offer = offerById.get(row.text("offer_id"));
        if (offer == null) {
            throw row.refusal("offer_id", "is " + row.text("offer_id") + ", which is not among the offers");
        }
        seen(row, "start_date", start);
        person.add(new Participation(offer, weeks.of(start), end == null ? Spell.RUNNING : weeks.of(end)));
    }

    /** Nothing that has happened lies after the last day seen: 9999-12-31 is not an end. */
    private LocalDate seen(Row row, String column, LocalDate day) {
        if (day.isAfter(until)) {
            throw row.refusal(column, "is " + day + ", after the last day seen, " + until);
        }
        return day;
    }

    private static @Nullable LocalDate end(Row row, String from, String until) {
        var end = row.optionalDate(until);
        if (end != null && end.isBefore(row.date(from))) {
            throw row.refusal(until, "is " + end + ", before " + from);
        }
        return end;
    }

    private void countNotCompared(Person person) {
        for (var participation : person.participations()) {
            int start = participation.start();
            if (start < 0 || start >= weeks.seen()) {
                drop("participations that began outside the weeks seen");
            } else if (person.supportAt(start) == null) {
                drop("participations that began off support");
            }
        }
    }

    private int after(@Nullable LocalDate last) {
        return last == null ? Spell.RUNNING : weeks.beginning(last.plusDays(1));
    }

    private @Nullable Person person(Row row, String otherwise) {
        var person = byId.get(row.text("citizen_id"));
        if (person == null) {
            drop(otherwise);
        }
        return person;
    }

    private void drop(String reason) {
        dropped.merge(reason, 1L, Long::sum);
    }
}
