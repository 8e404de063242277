package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how the courses of made-up people change hands, by the same rules as on any day. Only in the demo, where nobody
 * has to be let in.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class CourseStory {

    private final Coordinators coordinators;
    private final HandoverBulks bulks;
    private final Handovers handovers;
    private final Transitions transitions;
    private final JdbcClient db;

    CourseStory(
            Coordinators coordinators,
            HandoverBulks bulks,
            Handovers handovers,
            Transitions transitions,
            JdbcClient db) {
        this.coordinators = coordinators;
        this.bulks = bulks;
        this.handovers = handovers;
        this.transitions = transitions;
        this.db = db;
    }

    public void holdsTheThreads(User coordinator, User chooser, CitizenId citizen, LocalDate from, String reason) {
        coordinators.add(chooser, citizen, coordinator.id(), from, null, reason);
    }

    /** @param backOn the giver's first day at work again */
    public void goesOnLeave(User giver, User leader, Map<CitizenId, UUID> receivers, String reason, LocalDate backOn) {
        bulks.begin(leader, giver.id(), new Division(receivers), reason, backOn);
    }

    public void accepts(User receiver, CitizenId citizen) {
        handovers.accept(receiver, citizen, underWay(citizen));
    }

    /** @param spoken the day of the first conversation, which has been noted */
    @Transactional
    public void takesOver(User receiver, CitizenId citizen, LocalDate spoken) {
        handovers.move(receiver, citizen, underWay(citizen), spoken);
    }

    /** One side of a transition, with the day it lets go or takes over. */
    public record Side(String unit, String name, String phone, LocalDate day) {}

    /** @param changes what becomes different, in words for the citizen */
    public void prepares(
            User staff, CitizenId citizen, int age, Side giving, Side receiving, LocalDate meeting, String changes) {
        transitions.write(
                staff,
                citizen,
                new TransitionForm(
                        age,
                        0,
                        giving.unit(),
                        giving.name(),
                        giving.phone(),
                        giving.day().toString(),
                        receiving.unit(),
                        receiving.name(),
                        receiving.phone(),
                        receiving.day().toString(),
                        meeting.toString(),
                        false,
                        changes));
    }

    private UUID underWay(CitizenId citizen) {
        return db.sql("select id from citizen.handover where citizen = ? and ended_at is null")
                .param(citizen.value())
                .query(UUID.class)
                .single();
    }
}
