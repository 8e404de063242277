package dk.roret.progress;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * New words for an indicator as an administrator typed them.
 *
 * @param version the one that the words were written on top of; 0 for a new indicator
 * @param same the steps mean the same as before
 * @param closed no longer asked
 */
public record CatalogueForm(
        int version,
        String nameDa,
        String nameEn,
        List<String> stepsDa,
        List<String> stepsEn,
        boolean same,
        boolean closed,
        String from,
        String decidedBy) {

    private static final int LONGEST = 160;

    static CatalogueForm empty(LocalDate today) {
        List<String> steps = List.of("", "", "", "", "");
        return new CatalogueForm(0, "", "", steps, steps, true, false, today.toString(), "");
    }

    static CatalogueForm of(Indicator indicator, boolean closed, LocalDate today) {
        return new CatalogueForm(
                indicator.version(),
                indicator.name().da(),
                indicator.name().en(),
                indicator.steps().stream().map(Wording::da).toList(),
                indicator.steps().stream().map(Wording::en).toList(),
                true,
                closed,
                today.toString(),
                "");
    }

    static CatalogueForm read(Map<String, String> fields) {
        String version = fields.getOrDefault("version", "0");
        return new CatalogueForm(
                version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0,
                typed(fields, "nameDa"),
                typed(fields, "nameEn"),
                steps(fields, "da"),
                steps(fields, "en"),
                !"new".equals(fields.get("scale")),
                fields.containsKey("closed"),
                typed(fields, "from"),
                typed(fields, "decidedBy"));
    }

    /** Name of the field with a step's words. */
    public static String field(String language, int step) {
        return language + "-" + step;
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** @param earliest the first day that the words may hold from */
    List<Problem> problems(LocalDate earliest) {
        List<Problem> problems = new ArrayList<>();
        check("nameDa", nameDa, problems);
        check("nameEn", nameEn, problems);
        for (int step = 1; step <= 5; step++) {
            check(field("da", step), stepsDa.get(step - 1), problems);
            check(field("en", step), stepsEn.get(step - 1), problems);
        }
        LocalDate day = day();
        if (day == null || day.isBefore(earliest)) {
            problems.add(new Problem("from", "FRE-32", "progress.problem.from", earliest.toString()));
        }
        check("decidedBy", decidedBy, problems);
        return problems;
    }

    private static void check(String field, String typed, List<Problem> problems) {
        Typed.required(Typed.line(typed), field, LONGEST, "progress.problem.missing", problems);
    }

    private static List<String> steps(Map<String, String> fields, String language) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(step -> typed(fields, field(language, step)))
                .toList();
    }

    private static String typed(Map<String, String> fields, String name) {
        String line = Typed.line(fields.get(name));
        return line == null ? "" : line;
    }
}
