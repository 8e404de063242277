package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The participations of a data package with their prices, and the benefit spells and categories of those who took part. */
final class Courses {
    private static final String NO_SUPPORT = "disability_pension";

    private final Map<String, Price> prices = new HashMap<>();
    private final Map<String, List<Course>> byCitizen = new HashMap<>();
    private final Map<String, List<BenefitSpell>> spells = new HashMap<>();
    private final Map<String, List<Category>> categories = new HashMap<>();

    private record Category(LocalDate from, @Nullable LocalDate until, String targetGroup) {}

    static Courses read(PackageReader files) {
        var courses = new Courses();
        files.each("offers", row -> courses.prices.put(row.text("offer_id"), price(row)));
        files.each("participations", row -> courses.addCourse(row));
        files.each("spells", row -> courses.addSpell(row));
        files.each("categories", row -> courses.addCategory(row));
        courses.spells.values().forEach(list -> list.sort(BenefitSpell.ORDER));
        courses.categories.values().forEach(list -> list.sort(Comparator.comparing(Category::from)));
        courses.byCitizen
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Course::start).thenComparing(Course::id)));
        return courses;
    }

    private static Price price(PackageReader.Row row) {
        var model = row.optional("price_model");
        if (!List.of("", "per_week", "per_course").contains(model)) {
            throw row.refusal("price_model", "is " + model + ", but must be per_week or per_course");
        }
        var price = row.optionalNumber("price", 0);
        if (price != null && model.isEmpty()) {
            throw row.refusal("price_model", "is empty, so nobody knows what the price is for");
        }
        return new Price(
                price,
                model.equals("per_week"),
                row.optional("weeks_planned").isEmpty() ? null : (Integer) row.whole("weeks_planned", 1));
    }

    private void addCourse(PackageReader.Row row) {
        var start = row.optionalDate("start_date");
        if (start == null) {
            return;
        }
        var end = row.optionalDate("end_date");
        var plannedStart = row.optionalDate("planned_start");
        var plannedEnd = row.optionalDate("planned_end");
        Integer weeks = end != null
                ? weeks(start, end)
                : plannedStart == null || plannedEnd == null ? null : weeks(plannedStart, plannedEnd);
        byCitizen
                .computeIfAbsent(row.text("citizen_id"), citizen -> new ArrayList<>())
                .add(new Course(
                        row.optional("participation_id"),
                        row.text("citizen_id"),
                        row.text("offer_id"),
                        start,
                        end,
                        weeks,
                        row.optionalNumber("price", 0)));
    }

    /** Begun weeks. */
    private static Integer weeks(LocalDate first, LocalDate last) {
        return (int) Math.max(1, (ChronoUnit.DAYS.between(first, last) + 7) / 7);
    }

    private void addSpell(PackageReader.Row row) {
        if (byCitizen.containsKey(row.text("citizen_id"))) {
            spells.computeIfAbsent(row.text("citizen_id"), citizen -> new ArrayList<>())
                    .add(new BenefitSpell(
                            row.text("benefit"),
                            row.date("start_date"),
                            row.optionalDate("end_date"),
                            row.optionalNumber("weekly_amount", 0)));
        }
    }

    private void addCategory(PackageReader.Row row) {
        if (byCitizen.containsKey(row.text("citizen_id"))) {
            categories
                    .computeIfAbsent(row.text("citizen_id"), citizen -> new ArrayList<>())
                    .add(new Category(
                            row.date("valid_from"), row.optionalDate("valid_until"), row.text("target_group")));
        }
    }

    boolean knows(String offer) {
        return prices.containsKey(offer);
    }

    @Nullable
    Price price(String offer) {
        return prices.get(offer);
    }

    /** By start. */
    List<Course> of(String citizen) {
        return byCitizen.getOrDefault(citizen, List.of());
    }

    Iterable<List<Course>> all() {
        return byCitizen.values();
    }

    /** By start. */
    List<BenefitSpell> spells(String citizen) {
        return spells.getOrDefault(citizen, List.of());
    }

    /** The benefit that runs on a day; the latest to begin where there are several. */
    @Nullable
    BenefitSpell supportOn(String citizen, LocalDate day) {
        BenefitSpell latest = null;
        for (var spell : spells(citizen)) {
            if (spell.holds(day) && !spell.benefit().equals(NO_SUPPORT)) {
                latest = spell;
            }
        }
        return latest;
    }

    /** The group somebody was in on a day; null where nobody has said. */
    @Nullable
    String targetGroup(String citizen, LocalDate day) {
        String latest = null;
        for (var category : categories.getOrDefault(citizen, List.of())) {
            var until = category.until();
            if (!category.from().isAfter(day) && (until == null || !until.isBefore(day))) {
                latest = category.targetGroup();
            }
        }
        return latest;
    }
}
