package dk.roret.effect.register;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        each("citizens", "citizen_id", row -> {
            long born = row.date("birth_date").toEpochDay();
            var person = new Person(sexes.of(row.text("sex")), educations.of(row.text("education")), born);
            byId.put(row.text("citizen_id"), person);
            people.add(person);
            citizens.add(row.text("citizen_id"));
        });
        each("categories", "category_id", this::readCategory);
        each("spells", "spell_id", this::readSpell);
        each("offers", "offer_id", row -> {
            offerById.put(row.text("offer_id"), offers.size());
            offers.add(new Register.Offer(row.text("offer_id"), row.text("name"), row.text("type")));
        });
        each("participations", "participation_id", this::readParticipation);
        people.forEach(Person::sort);
        people.forEach(this::countNotCompared);
    }

    /** @param key of the resource: no two rows have the same */
    private void each(String resource, String key, Consumer<PackageReader.Row> read) {
        var seen = new HashSet<String>();
        long withdrawn = files.each(resource, row -> {
            if (!seen.add(row.text(key))) {
                throw row.refusal(key, "is " + row.text(key) + ", which stands twice");
            }
            read.accept(row);
        });
        if (withdrawn > 0) {
            dropped.merge("withdrawn " + resource, withdrawn, Long::sum);
        }
    }

    private void readCategory(PackageReader.Row row) {
        var person = person(row, "categories of citizens that are not in the package");
        if (person != null) {
            person.add(new Person.Category(
                    weeks.beginning(row.date("valid_from")),
                    after(end(row, "valid_from", "valid_until")),
                    readiness.of(row.text("readiness")),
                    targetGroups.of(row.text("target_group"))));
        }
    }

    private void readSpell(PackageReader.Row row) {
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

    private void readParticipation(PackageReader.Row row) {
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
    private LocalDate seen(PackageReader.Row row, String column, LocalDate day) {
        if (day.isAfter(files.until())) {
            throw row.refusal(column, "is " + day + ", after the last day seen, " + files.until());
        }
        return day;
    }

    private static @Nullable LocalDate end(PackageReader.Row row, String from, String until) {
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
