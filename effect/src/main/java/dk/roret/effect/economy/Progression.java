package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many levels a citizen moved over a participation: for each theme and each who said it, the first level from its end on
 * minus the last level until its start; the mean over these. A change, not an effect: nobody is held against others.
 */
final class Progression {
    /** The resource that a package may bring. */
    static final String RESOURCE = "progress";

    private static final int HIGHEST = 5;

    private final Map<String, List<Level>> byCitizen = new HashMap<>();

    /** @param offer whose participation it is about; empty: any */
    private record Level(String theme, String by, LocalDate day, int level, String offer) {}

    static Answers read(PackageReader files, Courses courses, Dropped dropped) {
        var progression = new Progression();
        files.each(RESOURCE, row -> progression.add(row, courses, dropped));
        var answers = new Answers();
        for (var theirs : courses.all()) {
            for (var course : theirs) {
                var moved = progression.moved(course);
                if (moved != null) {
                    answers.add(course, courses.targetGroup(course.citizen(), course.monday()), moved);
                }
            }
        }
        return answers;
    }

    private void add(PackageReader.Row row, Courses courses, Dropped dropped) {
        int level = row.whole("level", 1);
        if (level > HIGHEST) {
            throw row.refusal("level", "is " + level + ", but must be 1 to " + HIGHEST);
        }
        var measured = new Level(row.text("theme"), row.text("by"), row.date("date"), level, row.optional("offer_id"));
        var citizen = row.text("citizen_id");
        if (!measured.offer().isEmpty() && !courses.knows(measured.offer())) {
            throw row.refusal("offer_id", "is not among the offers");
        }
        if (courses.of(citizen).isEmpty()) {
            dropped.row("progress of citizens who began no offer");
        } else {
            byCitizen.computeIfAbsent(citizen, c -> new ArrayList<>()).add(measured);
        }
    }

    private @Nullable Double moved(Course course) {
        var end = course.end();
        if (end == null) {
            return null;
        }
        Map<String, List<Level>> series = new TreeMap<>();
        for (var level : byCitizen.getOrDefault(course.citizen(), List.of())) {
            if (level.offer().isEmpty() || level.offer().equals(course.offer())) {
                series.computeIfAbsent(level.theme() + "\n" + level.by(), key -> new ArrayList<>())
                        .add(level);
            }
        }
        double sum = 0;
        int n = 0;
        for (var levels : series.values()) {
            var before = levels.stream()
                    .filter(level -> !level.day().isAfter(course.start()))
                    .max(Comparator.comparing(Level::day).thenComparing(Level::level));
            var after = levels.stream()
                    .filter(level -> !level.day().isBefore(end) && level.day().isAfter(course.start()))
                    .min(Comparator.comparing(Level::day).thenComparing(Level::level));
            if (before.isPresent() && after.isPresent()) {
                sum += after.get().level() - before.get().level();
                n++;
            }
        }
        return n == 0 ? null : (Double) (sum / n);
    }
}
