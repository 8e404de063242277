package dk.roret.effect.economy;

import dk.roret.effect.register.PackageReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What citizens answer about a participation: the mean of their scores, a high one being good. */
final class Experience {
    /** The resource that a package may bring. */
    static final String RESOURCE = "experience";

    private Experience() {}

    static Answers read(PackageReader files, Courses courses, Dropped dropped) {
        Map<String, Course> byId = new HashMap<>();
        courses.all().forEach(theirs -> theirs.forEach(course -> byId.put(course.id(), course)));
        Map<Course, List<Double>> scores = new HashMap<>();
        files.each(RESOURCE, row -> {
            double score = row.number("score", -Double.MAX_VALUE);
            var day = row.date("date");
            row.text("question");
            var id = row.optional("participation_id");
            var course =
                    id.isEmpty() ? latest(courses, row.text("citizen_id"), row.text("offer_id"), day) : byId.get(id);
            if (course == null) {
                dropped.row("experience of participations that are not in the package, or had not begun");
            } else {
                scores.computeIfAbsent(course, c -> new ArrayList<>()).add(score);
            }
        });
        var answers = new Answers();
        scores.forEach((course, theirs) -> answers.add(
                course,
                courses.targetGroup(course.citizen(), course.monday()),
                theirs.stream().sorted().mapToDouble(x -> x).sum() / theirs.size()));
        return answers;
    }

    /** The participation that somebody had begun last when they answered. */
    private static @Nullable Course latest(Courses courses, String citizen, String offer, LocalDate day) {
        Course latest = null;
        for (var course : courses.of(citizen)) {
            if (course.offer().equals(offer) && !course.start().isAfter(day)) {
                latest = course;
            }
        }
        return latest;
    }
}
