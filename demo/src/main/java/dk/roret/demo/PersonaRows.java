package dk.roret.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the citizens who are always there, from the tables of personas. Their lives are told, not drawn. */
final class PersonaRows {

    /** The first citizens of every package are these. */
    static final int COUNT = Table.read("citizen-personas.csv").size();

    private static final Person ADULT = new Person(true, 0, 2, true, true, false, 1, 1);

    private final Weeks weeks;
    private final Offers offers;
    private final Names names;
    private final Cpr cpr;
    private final Staffing staffing;
    private final Rates rates = new Rates();
    private final List<Table.Row> citizens = Table.read("citizen-personas.csv");
    private final Map<String, Integer> numbers = new HashMap<>();

    PersonaRows(Weeks weeks, Offers offers, Names names, Cpr cpr, Staffing staffing) {
        this.weeks = weeks;
        this.offers = offers;
        this.names = names;
        this.cpr = cpr;
        this.staffing = staffing;
    }

    void write(Sheets sheets) {
        List<Table.Row> earlier = Table.read("spell-personas.csv");
        List<Table.Row> courses = Table.read("participation-personas.csv");
        for (Table.Row row : citizens) {
            String id = row.text("citizen_id");
            writeWho(sheets, row, id);
            int number = 1;
            for (Table.Row spell : of(id, earlier)) {
                Situation benefit = Situation.named(spell.text("benefit"));
                LocalDate start = monday(spell.whole("began"));
                LocalDate end = start.plusWeeks(spell.whole("weeks")).minusDays(1);
                writeSpell(sheets, id, number++, benefit, start, end, spell.text("exit_reason"));
                writeCategory(sheets, row, benefit, Readiness.NOT_ASSESSED, start, end);
            }
            Situation benefit = Situation.named(row.text("benefit"));
            LocalDate start = monday(row.whole("weeks") - 1);
            writeSpell(sheets, id, number, benefit, start, null, null);
            writeCategory(sheets, row, benefit, Readiness.named(row.text("readiness")), start, null);
            for (Table.Row course : of(id, courses)) {
                writeCourse(sheets, course, id);
            }
        }
    }

    private void writeWho(Sheets sheets, Table.Row row, String id) {
        LocalDate born = LocalDate.parse(row.text("born"));
        boolean female = row.text("sex").equals("female");
        Draw draw = Draw.of(0, born.toEpochDay(), 41);
        Names.Address address = names.address(draw);
        Names.Name name = new Names.Name(row.text("given_name"), row.text("family_name"));
        sheets.citizens.row(
                id,
                cpr.next(born, female),
                name.given(),
                name.family(),
                born,
                row.text("sex"),
                row.text("education"),
                row.text("language"),
                row.text("interpreter"),
                row.text("name_protected"),
                row.text("name_protected"),
                address.street(),
                address.postalCode(),
                address.city(),
                names.phone(draw),
                name.address() + "@post.example",
                staffing.caseworker(row.text("team_id"), false),
                row.text("team_id"));
    }

    private void writeSpell(
            Sheets sheets,
            String id,
            int number,
            Situation benefit,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason) {
        BigDecimal weekly = rates.weekly(benefit, ADULT, false, end == null ? weeks.until() : end, 1);
        sheets.spells.row("Y-" + id.substring(2) + "-" + number, id, benefit.code(), start, end, reason, weekly);
    }

    private void writeCategory(
            Sheets sheets, Table.Row row, Situation benefit, Readiness told, LocalDate start, @Nullable LocalDate end) {
        Readiness readiness = benefit == Situation.UNEMPLOYMENT_BENEFIT ? Readiness.JOB_READY : told;
        LocalDate born = LocalDate.parse(row.text("born"));
        Person person = new Person(
                row.text("sex").equals("female"),
                Math.toIntExact(born.toEpochDay()),
                Trait.EDUCATION.index(row.text("education")),
                true,
                true,
                false,
                1,
                1);
        Life.Assessed assessed = new Life.Assessed(benefit, benefit, readiness, 0, Life.STILL, benefit);
        String id = row.text("citizen_id");
        sheets.categories.row(
                next("K", id), id, start, end, readiness.code(), CitizenRows.targetGroup(assessed, person, start));
    }

    private void writeCourse(Sheets sheets, Table.Row course, String id) {
        Offer offer = offers.get(offers.indexOf(course.text("offer_id")));
        LocalDate start = monday(course.whole("began"));
        LocalDate friday = start.plusWeeks(course.whole("weeks")).minusDays(3);
        @Nullable String ended = course.textOrNull("ended");
        boolean over = ended != null;
        sheets.participations.row(
                next("D", id),
                id,
                offer.id(),
                start,
                friday,
                start,
                over ? friday : null,
                ended,
                over ? offer.price() : null);
    }

    private String next(String letter, String id) {
        return letter + id.substring(1) + "-" + numbers.merge(letter + id, 1, Integer::sum);
    }

    private LocalDate monday(int weeksBefore) {
        return weeks.monday(Weeks.SEEN - weeksBefore);
    }

    private static List<Table.Row> of(String id, List<Table.Row> rows) {
        List<Table.Row> own = new ArrayList<>(rows);
        own.removeIf(row -> !row.text("citizen_id").equals(id));
        return own;
    }
}
