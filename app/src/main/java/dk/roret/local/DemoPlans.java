package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.demo.Persona;
import dk.roret.plan.Goal;
import dk.roret.plan.GoalId;
import dk.roret.plan.Horizon;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanStory;
import dk.roret.plan.Step;
import dk.roret.plan.StepId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Jonas and his citizens have written in their plans: Sanne's own, and a few that others have alike. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoPlans {

    /** Every third of Jonas's citizens has not begun on a plan, as in life. */
    private static final int WITHOUT = 3;

    /** @param key by which steps name it; days from today until it is to be reached */
    record GoalText(
            String key,
            Horizon horizon,
            String words,
            @Nullable String byWords,
            @Nullable Integer days) {}

    /** All days count from today, backwards when negative; a step answered on no day still waits for its yes. */
    record StepText(
            String words,
            @Nullable String note,
            @Nullable String owner,
            int due,
            String by,
            int written,
            @Nullable Integer answered,
            @Nullable Integer done,
            @Nullable String goal) {}

    record PlanText(@Nullable String citizen, List<GoalText> goals, List<StepText> steps) {}

    private final PlanStory story;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoPlans(PlanStory story, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        List<PlanText> plans = read();
        User sanne = people.of(Persona.SANNE);
        tell(sanne, plans.getFirst());
        List<User> others = citizensOfJonas().stream()
                .filter(citizen -> !citizen.equals(sanne))
                .toList();
        List<PlanText> shared = plans.subList(1, plans.size());
        for (int i = 0; i < others.size(); i++) {
            if (i % WITHOUT != 0) {
                tell(others.get(i), shared.get(i % shared.size()));
            }
        }
    }

    private void tell(User citizen, PlanText plan) {
        CitizenId course = new CitizenId(citizen.id());
        Map<String, GoalId> goals = new HashMap<>();
        for (GoalText goal : plan.goals()) {
            LocalDate by = goal.days() == null ? null : today().plusDays(goal.days());
            var content = new Goal.Content(goal.horizon(), goal.words(), goal.byWords(), by);
            goals.put(goal.key(), story.goal(citizen, course, at(-45), content));
        }
        for (StepText step : plan.steps()) {
            tell(citizen, course, step, goals);
        }
    }

    private void tell(User citizen, CitizenId course, StepText step, Map<String, GoalId> goals) {
        User writer = step.by().equals("self") ? citizen : people.of(step.by());
        var content = new Step.Content(
                step.words(), step.note(), today().plusDays(step.due()), owner(step), goals.get(step.goal()));
        StepId written = story.step(writer, course, at(step.written()), content);
        if (step.answered() != null) {
            story.move(citizen, course, at(step.answered()), written, Step.State.OPEN);
        }
        if (step.done() != null) {
            story.move(citizen, course, at(step.done()), written, Step.State.DONE);
        }
    }

    private Owner owner(StepText step) {
        if (step.owner() == null) {
            return new Owner.Self();
        }
        User staff = people.of(step.owner());
        return new Owner.Staff(staff.id(), staff.name());
    }

    private List<User> citizensOfJonas() {
        return db.sql("select id from citizen.published_citizen where caseworker = ? order by id")
                .param(people.of(Persona.JONAS).id())
                .query((row, number) -> people.byId(row.getObject("id", UUID.class)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant at(int daysFromToday) {
        return clock.instant().plus(Duration.ofDays(daysFromToday));
    }

    private static List<PlanText> read() {
        try (InputStream file = new ClassPathResource("local/plans.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, PlanText[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
