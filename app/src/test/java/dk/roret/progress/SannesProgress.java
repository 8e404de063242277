package dk.roret.progress;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;

import dk.roret.Emptied;
import dk.roret.TestWorld;
import dk.roret.access.CitizenId;
import dk.roret.access.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sanne's progress as it stands on 16 November 2026. */
final class SannesProgress {

    static final CitizenId HERS = TestWorld.citizen(SANNE);

    private SannesProgress() {}

    static void forget(JdbcClient db) {
        Emptied.tables(db, """
                progress.mark, progress.measurement, progress.choice, progress.success_away, progress.success,
                progress.scatter, progress.group_figure, progress.group_closing""");
        db.sql("delete from progress.indicator_version where version > 1").update();
    }

    static void tell(JdbcClient db, ProgressStory story) {
        forget(db);
        story.chose(SANNE, at("2026-03-10"), List.of("health", "job_belief"));
        measured(story, "2026-03-10", 1, 2, 2, 3, null);
        measured(story, "2026-04-20", 2, 2, 1, 3, "Det er svært at se for mig.");
        measured(story, "2026-06-04", 2, 2, 2, 3, null);
        measured(story, "2026-08-20", 3, 2, 2, 3, null);
        measured(story, "2026-10-01", 3, 3, 3, 4, "Jeg lægger pauserne ind, før jeg får ondt.");
        story.wentWell(SANNE, at("2026-06-04"), "Gik hele vejen rundt om havnen.");
    }

    private static void measured(
            ProgressStory story,
            String day,
            int health,
            int healthJonas,
            int belief,
            int beliefJonas,
            @Nullable String words) {
        Map<String, Integer> hers =
                Map.of("health_day", health, "health_know", health, "job_belief_me", belief, "job_belief_keep", belief);
        Map<String, Integer> his = Map.of(
                "health_day", healthJonas,
                "health_know", healthJonas,
                "job_belief_me", beliefJonas,
                "job_belief_keep", beliefJonas,
                "professional_belief_job", beliefJonas);
        story.measured(told(SANNE, day, new Rater.Citizen(), hers), words);
        story.measured(told(JONAS, day, story.rater(JONAS), his), null);
    }

    static ProgressStory.Told told(User who, String day, Rater rater, Map<String, Integer> steps) {
        return new ProgressStory.Told(who, HERS, at(day), rater, steps);
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
