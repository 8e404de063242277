package dk.roret.desk;

import dk.roret.access.Ground;
import dk.roret.citizen.Citizen;
import dk.roret.plan.PlanView;
import dk.roret.stage.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A citizen's page.
 *
 * @param ground why the reader may see it
 * @param opened when this reader opened it
 * @param cprShown the reader has asked to see the whole number
 * @param searchesTogether whether the reader may see and help with the search for a job
 * @param questions of the citizen's that wait for an answer
 * @param due what needs something of the reader now, the most urgent first
 */
public record CitizenView(
        Citizen citizen,
        Ground ground,
        Instant opened,
        LocalDate today,
        boolean cprShown,
        boolean searchesTogether,
        CourseView course,
        PlanView plan,
        List<Question> questions,
        List<Need> due) {

    /** When somebody talks with the citizen. */
    public Contacts contacts() {
        return course.contacts();
    }
}
