package dk.roret.effect.register;

import dk.roret.effect.table.Engine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the citizens, categories, spells, offers and participations of a register. */
final class RegisterReader {
    /** The tables that are read. */
    static final List<String> TABLES = List.of("citizens", "categories", "spells", "offers", "participations");

    private final RegisterRows rows;
    private final Weeks weeks;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Person> byId = new HashMap<>();
    private final List<Register.Offer> offers = new ArrayList<>();
    private final Map<String, Integer> offerById = new HashMap<>();
    private final Codes sexes = new Codes();
    private final Codes educations = new Codes();
    private final Codes benefits = new Codes();
    private final Codes readiness = new Codes();
    private final Codes targetGroups = new Codes();
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

    private RegisterReader(Weeks weeks, Engine engine) {
        this.weeks = weeks;
        rows = new RegisterRows(engine);
    }

    /**
     * @param weeks that the register sees
     * @param engine with the {@link #TABLES}
     * @throws dk.roret.effect.table.BadInput naming file, column and row
     */
    static Register read(Weeks weeks, Engine engine) {
        var reader = new RegisterReader(weeks, engine);
        reader.readAll();
        return new Register(
                reader.weeks,
                reader.people,
                reader.offers,
                reader.targetGroups.names,
                reader.benefits.names,
                reader.sexes.names.size(),
                reader.educations.names.size(),
                reader.readiness.names.size(),
                reader.rows.snapshot(),
                reader.dropped.entrySet().stream()
                        .map(drop -> new Register.Dropped(drop.getKey(), drop.getValue()))
                        .toList());
    }

    private void readAll() {
        rows.each("citizens", List.of("citizen_id", "birth_date", "sex", "education"), row -> {
            long born = row.date("birth_date").toEpochDay();
            var person = new Person(sexes.of(row.text("sex")), educations.of(row.text("education")), born);
            if (byId.put(row.text("citizen_id"), person) != null) {
                throw row.refusal("citizen_id", "stands twice");
            }
            people.add(person);
        });
        rows.each(
                "categories",
                List.of("citizen_id", "valid_from", "valid_until", "readiness", "target_group"),
                this::readCategory);
        rows.each("spells", List.of("citizen_id", "start_date", "end_date", "benefit", "exit_reason"), this::readSpell);
        rows.each("offers", List.of("offer_id", "name", "type"), row -> {
            if (offerById.put(row.text("offer_id"), offers.size()) != null) {
                throw row.refusal("offer_id", "stands twice");
            }
            offers.add(new Register.Offer(row.text("offer_id"), row.text("name"), row.text("type")));
        });
        rows.each(
                "participations", List.of("citizen_id", "offer_id", "start_date", "end_date"), this::readParticipation);
        people.forEach(Person::sort);
    }

    private void readCategory(RegisterRows.Row row) {
        var person = person(row, "categories of citizens that are not in the package");
        if (person != null) {
            person.add(new Person.Category(
                    weeks.beginning(row.date("valid_from")),
                    after(row.optionalDate("valid_until")),
                    readiness.of(row.text("readiness")),
                    targetGroups.of(row.text("target_group"))));
        }
    }

    private void readSpell(RegisterRows.Row row) {
        var person = person(row, "spells of citizens that are not in the package");
        if (person == null) {
            return;
        }
        var benefit = row.text("benefit");
        var start = row.date("start_date");
        var end = row.optionalDate("end_date");
        if (end != null && end.isBefore(start)) {
            throw row.refusal("end_date", "is " + end + ", before start_date " + start);
        }
        int since = weeks.beginning(start);
        int until = after(end);
        if (since >= until) {
            drop("spells that hold no Monday");
            return;
        }
        person.add(new Spell(
                benefits.of(benefit),
                !benefit.equals("disability_pension"),
                since,
                until,
                end == null ? null : Exit.of(row.text("exit_reason"))));
    }

    private void readParticipation(RegisterRows.Row row) {
        var person = person(row, "participations of citizens that are not in the package");
        var start = row.optionalDate("start_date");
        var end = row.optionalDate("end_date");
        if (person == null) {
            return;
        }
        if (start == null) {
            drop("participations that have not begun");
            return;
        }
        if (end != null && end.isBefore(start)) {
            throw row.refusal("end_date", "is " + end + ", before start_date " + start);
        }
        var offer = offerById.get(row.text("offer_id"));
        if (offer == null) {
            throw row.refusal("offer_id", "is not among the offers");
        }
        person.add(new Participation(offer, weeks.of(start), end == null ? Spell.RUNNING : weeks.of(end)));
    }

    private int after(@Nullable LocalDate last) {
        return last == null ? Spell.RUNNING : weeks.beginning(last.plusDays(1));
    }

    private @Nullable Person person(RegisterRows.Row row, String otherwise) {
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
