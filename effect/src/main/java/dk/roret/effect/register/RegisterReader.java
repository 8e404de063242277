package dk.roret.effect.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the citizens, categories, spells, offers and participations of a data package. */
final class RegisterReader {
    private final PackageReader files;
    private final Weeks weeks;
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

    private RegisterReader(Path folder) {
        files = new PackageReader(folder);
        weeks = files.weeks();
    }

    /** @throws dk.roret.effect.table.BadInput naming file, column and row */
    static Register read(Path folder) {
        var reader = new RegisterReader(folder);
        reader.readAll();
        return new Register(
                reader.weeks,
                reader.people,
                reader.citizens,
                reader.offers,
                reader.targetGroups.names,
                reader.benefits.names,
                reader.sexes.names.size(),
                reader.educations.names.size(),
                reader.readiness.names.size(),
                reader.files.snapshot(),
                reader.dropped.entrySet().stream()
                        .map(drop -> new Register.Dropped(drop.getKey(), drop.getValue()))
                        .toList());
    }

    private void readAll() {
        files.each("citizens", (number, row) -> {
            long born = row.date("birth_date").toEpochDay();
            var person = new Person(sexes.of(row.text("sex")), educations.of(row.text("education")), born);
            if (byId.put(row.text("citizen_id"), person) != null) {
                throw row.refusal("citizen_id", "stands twice");
            }
            people.add(person);
            citizens.add(row.text("citizen_id"));
        });
        files.each("categories", (number, row) -> {
            var person = person(row, "categories of citizens that are not in the package");
            if (person != null) {
                person.add(new Person.Category(
                        weeks.beginning(row.date("valid_from")),
                        after(row.optionalDate("valid_until")),
                        readiness.of(row.text("readiness")),
                        targetGroups.of(row.text("target_group"))));
            }
        });
        files.each("spells", (number, row) -> readSpell(row));
        files.each("offers", (number, row) -> {
            offerById.put(row.text("offer_id"), offers.size());
            offers.add(new Register.Offer(row.text("offer_id"), row.text("name"), row.text("type")));
        });
        files.each("participations", (number, row) -> readParticipation(row));
        people.forEach(Person::sort);
    }

    private void readSpell(PackageReader.Row row) {
        var person = person(row, "spells of citizens that are not in the package");
        if (person == null) {
            return;
        }
        var benefit = row.text("benefit");
        var start = row.date("start_date");
        var end = row.optionalDate("end_date");
        if (end != null && end.isBefore(start)) {
            throw row.refusal("end_date", "is before start_date");
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

    private void readParticipation(PackageReader.Row row) {
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
            throw row.refusal("end_date", "is before start_date");
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

    private @Nullable Person person(PackageReader.Row row, String otherwise) {
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
