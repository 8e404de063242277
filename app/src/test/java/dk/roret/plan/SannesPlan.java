package dk.roret.plan;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.LOUISE;
import static dk.roret.TestWorld.SANNE;

import dk.roret.Emptied;
import dk.roret.TestWorld;
import dk.roret.access.CitizenId;
import dk.roret.access.User;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sanne's plan as it stands on 16 November 2026. */
final class SannesPlan {

    private static final CitizenId HERS = TestWorld.citizen(SANNE);

    private final PlanStory story;

    private SannesPlan(PlanStory story) {
        this.story = story;
    }

    /** Forgets all plans and tells Sanne's anew. */
    static void tell(JdbcClient db, PlanStory story) {
        forget(db);
        new SannesPlan(story).tell();
    }

    static void forget(JdbcClient db) {
        Emptied.tables(db, "plan.plan cascade");
    }

    private void tell() {
        GoalId work = goal(
                Horizon.SHORT,
                "Jeg kan være på arbejde tre timer to dage om ugen uden at ligge ned bagefter.",
                "inden jul",
                "2026-12-24");
        goal(Horizon.MEDIUM, "Jeg har 15 timer om ugen et sted, hvor jeg ikke skal løfte.", "til sommeren 2027", null);
        goal(Horizon.LONG, "Jeg har et fast job, hvor jeg arbejder med mennesker.", "i 2028", null);
        StepId school = proposed("Ring til rygskolen om de to sidste gange", null, "2026-11-13", null);
        answer(school);
        answer(proposed("Mød i praktik kl. 9–12", "onsdag og torsdag, Havnens Værksted", "2026-11-19", work));
        step(JONAS, "2026-11-12T10:00:00Z", "Jonas sender dig lægens svar", null, "2026-11-20", JONAS, null);
        step(SANNE, "2026-11-14T18:00:00Z", "Gå en halv times tur tre gange", null, "2026-11-22", null, work);
        StepId wishes = proposed("Send dine ønsker til arbejdstid til Louise", null, "2026-11-16", work);
        answer(wishes);
        story.move(SANNE, HERS, Instant.parse("2026-11-15T16:00:00Z"), wishes, Step.State.DONE);
        answer(proposed("Skriv tre opgaver ned, du gerne vil have på et arbejde", null, "2026-11-23", work));
        step(
                JONAS,
                "2026-11-12T10:05:00Z",
                "Louise skaffer en hæve-sænke-stol til din praktik",
                null,
                "2026-11-25",
                LOUISE,
                null);
    }

    private GoalId goal(Horizon horizon, String words, String byWords, @Nullable String byDate) {
        return story.goal(
                SANNE,
                HERS,
                Instant.parse("2026-10-01T08:00:00Z"),
                new Goal.Content(horizon, words, byWords, date(byDate)));
    }

    private StepId proposed(String words, @Nullable String note, String due, @Nullable GoalId goal) {
        return step(JONAS, "2026-11-05T10:00:00Z", words, note, due, null, goal);
    }

    private void answer(StepId step) {
        story.move(SANNE, HERS, Instant.parse("2026-11-06T10:00:00Z"), step, Step.State.OPEN);
    }

    private StepId step(
            User who,
            String when,
            String words,
            @Nullable String note,
            String due,
            @Nullable User staff,
            @Nullable GoalId goal) {
        Owner owner = staff == null ? new Owner.Self() : new Owner.Staff(staff.id(), staff.name());
        return story.step(who, HERS, Instant.parse(when), new Step.Content(words, note, date(due), owner, goal));
    }

    private static @Nullable LocalDate date(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }
}
