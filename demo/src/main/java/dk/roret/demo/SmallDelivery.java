package dk.roret.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery of changes to Fjordby that is right in every row: forty citizens with a spell and a course each, five who are
 * only just known, and one new offer. Its other rows
 * are those of the municipality, so that it can also be read on its own. The new citizens have a team and no
 * caseworker yet, so that nobody's list grows.
 */
final class SmallDelivery {

    static final int CITIZENS = 40;

    /** The line in citizens of the first who has no row in any other file. */
    static final int FIRST_ALONE = CITIZENS + 2;

    private static final int ALONE = 5;

    private static final int FIRST_CITIZEN = 900_001;

    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private final LocalDate asOf;

    SmallDelivery(LocalDate asOf) {
        this.asOf = asOf;
        head("teams", "team_id,name,department");
        head("providers", "provider_id,name,kind");
        head("staff", "staff_id,name,role,team_id,provider_id,login,title,phone,email");
        head(
                "citizens",
                "citizen_id,cpr,given_name,family_name,birth_date,sex,education,language,street,postal_code,city,caseworker_id,team_id");
        head("categories", "category_id,citizen_id,valid_from,valid_until,readiness,target_group");
        head("spells", "spell_id,citizen_id,benefit,start_date,end_date,exit_reason,weekly_amount");
        head("offers", "offer_id,name,type,provider_id,price_model,price,capacity,weeks_planned");
        head(
                "participations",
                "participation_id,citizen_id,offer_id,planned_start,planned_end,start_date,end_date,end_reason,price");
        copy("teams.csv", "teams");
        copy("providers.csv", "providers");
        copy("staff-personas.csv", "staff");
        add("offers", "T-61", "Cykelværksted", "work_practice", "L-02", "per_course", "8400", "10", "8");
        Names names = new Names();
        Cpr cpr = new Cpr(Cpr.BESIDE);
        for (int i = 0; i < CITIZENS + ALONE; i++) {
            citizen(FIRST_CITIZEN + i, i < CITIZENS, names, cpr);
        }
    }

    private void citizen(int number, boolean known, Names names, Cpr cpr) {
        Draw draw = Draw.of(0, number, 61);
        boolean female = draw.chance(0.5);
        LocalDate born = LocalDate.of(1965, 1, 1).plusDays(draw.below(30 * 365));
        Names.Name name = names.name(female, born.getYear(), "da", draw);
        Names.Address address = names.address(draw);
        String id = CitizenRows.key(number);
        String sex = female ? "female" : "male";
        add(
                "citizens",
                id,
                cpr.next(born, female),
                name.given(),
                name.family(),
                born.toString(),
                sex,
                "vocational",
                "da",
                address.street(),
                address.postalCode(),
                address.city(),
                "",
                "H-08");
        if (!known) {
            return;
        }
        LocalDate start = asOf.minusWeeks(4 + draw.below(40));
        boolean over = number % 2 == 0;
        String end = over ? asOf.minusWeeks(1).minusDays(1).toString() : "";
        add("categories", "K-" + number + "-1", id, start.toString(), end, "not_assessed", "lab6_6");
        add(
                "spells",
                "Y-" + number + "-1",
                id,
                "sickness_benefit",
                start.toString(),
                end,
                over ? "job" : "",
                "5085.00");
        LocalDate course = asOf.minusWeeks(3);
        add(
                "participations",
                "D-" + number + "-1",
                id,
                "T-61",
                course.toString(),
                course.plusWeeks(8).minusDays(3).toString(),
                course.toString(),
                end,
                over ? "job" : "",
                over ? "8400" : "");
    }

    private void head(String resource, String columns) {
        rows.put(resource, new ArrayList<>(List.of(List.of(columns.split(",")))));
    }

    private void add(String resource, String... cells) {
        of(resource).add(List.of(cells));
    }

    private void copy(String table, String resource) {
        for (Table.Row row : Table.read(table)) {
            of(resource).add(of(resource).getFirst().stream().map(row::text).toList());
        }
    }

    private List<List<String>> of(String resource) {
        List<List<String>> found = rows.get(resource);
        if (found == null) {
            throw new IllegalArgumentException("The delivery has no " + resource);
        }
        return found;
    }

    /** @param line as an editor counts: 1 is the header */
    String cell(String resource, int line, String column) {
        List<List<String>> all = of(resource);
        return all.get(line - 1).get(all.getFirst().indexOf(column));
    }

    void change(String resource, int line, String column, String value) {
        List<List<String>> all = of(resource);
        List<String> row = new ArrayList<>(all.get(line - 1));
        row.set(all.getFirst().indexOf(column), value);
        all.set(line - 1, row);
    }

    void removeColumn(String resource, String column) {
        int index = of(resource).getFirst().indexOf(column);
        of(resource).replaceAll(row -> {
            List<String> rest = new ArrayList<>(row);
            rest.remove(index);
            return rest;
        });
    }

    List<String> resources() {
        return List.copyOf(rows.keySet());
    }

    String csv(String resource) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            of(resource).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
