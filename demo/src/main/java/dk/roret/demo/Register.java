package dk.roret.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A package read back from its files: what anybody can know about Fjordby without knowing how it was made. */
final class Register {

    private final Map<String, List<Spell>> spells;
    private final List<Participation> participations;
    private final Map<String, List<Participation>> participationsOf;
    private final Map<String, List<Category>> categories;
    private final Map<String, String> offerTypes = new HashMap<>();

    /** @param until last day; the last day that can be for a spell that runs */
    record Spell(String citizen, String benefit, LocalDate from, LocalDate until, String exit) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && !until.isBefore(day);
        }

        long days() {
            return until.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    /** @param from the last day that can be for one that has not begun */
    record Participation(String citizen, String offer, LocalDate from, LocalDate until, String end) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && !until.isBefore(day);
        }
    }

    record Category(String citizen, LocalDate from, LocalDate until, String readiness) {}

    Register(Path folder) throws IOException {
        spells = read(
                        folder,
                        "spells",
                        row -> new Spell(
                                row.getField("citizen_id"),
                                row.getField("benefit"),
                                day(row, "start_date"),
                                day(row, "end_date"),
                                row.getField("exit_reason")))
                .stream()
                .collect(Collectors.groupingBy(Spell::citizen, TreeMap::new, Collectors.toList()));
        participations = read(
                folder,
                "participations",
                row -> new Participation(
                        row.getField("citizen_id"),
                        row.getField("offer_id"),
                        day(row, "start_date"),
                        day(row, "end_date"),
                        row.getField("end_reason")));
        participationsOf = participations.stream().collect(Collectors.groupingBy(Participation::citizen));
        categories = read(
                        folder,
                        "categories",
                        row -> new Category(
                                row.getField("citizen_id"),
                                day(row, "valid_from"),
                                day(row, "valid_until"),
                                row.getField("readiness")))
                .stream()
                .collect(Collectors.groupingBy(Category::citizen));
        read(folder, "offers", row -> offerTypes.put(row.getField("offer_id"), row.getField("type")));
    }

    /** Every citizen's spells, oldest first. */
    Map<String, List<Spell>> spells() {
        return spells;
    }

    List<Spell> spellsOf(String citizen) {
        return spells.getOrDefault(citizen, List.of());
    }

    List<Spell> running(Set<String> benefits, LocalDate day) {
        return spells.values().stream()
                .flatMap(List::stream)
                .filter(spell -> benefits.contains(spell.benefit()) && spell.covers(day))
                .toList();
    }

    List<Participation> participations() {
        return participations;
    }

    List<Participation> participationsOf(String citizen) {
        return participationsOf.getOrDefault(citizen, List.of());
    }

    String typeOf(Participation participation) {
        return offerTypes.getOrDefault(participation.offer(), "");
    }

    /** The readiness category of a citizen on a day; empty when there is none. */
    String readiness(String citizen, LocalDate day) {
        return categories.getOrDefault(citizen, List.of()).stream()
                .filter(category ->
                        !category.from().isAfter(day) && !category.until().isBefore(day))
                .map(Category::readiness)
                .findFirst()
                .orElse("");
    }

    private interface Reading<T> {
        T of(NamedCsvRecord row);
    }

    private static <T> List<T> read(Path folder, String resource, Reading<T> reading) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(resource + ".csv"))) {
            return rows.stream().map(row -> (T) reading.of(row)).toList();
        }
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? LocalDate.of(9999, 12, 31) : LocalDate.parse(text);
    }
}
