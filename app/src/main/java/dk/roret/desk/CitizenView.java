package dk.roret.desk;

import dk.roret.access.Ground;
import dk.roret.benefit.BenefitCourse;
import dk.roret.citizen.Citizen;
import dk.roret.plan.PlanView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's page.
 *
 * @param ground why the reader may see it
 * @param opened when this reader opened it
 * @param cprShown the reader has asked to see the whole number
 * @param contacts when somebody talks with the citizen
 * @param department the reader's own
 * @param due what needs something of the reader now, the most urgent first
 */
public record CitizenView(
        Citizen citizen,
        Ground ground,
        Instant opened,
        LocalDate today,
        boolean cprShown,
        BenefitCourse course,
        List<Participation> participations,
        Contacts contacts,
        @Nullable String department,
        PlanView plan,
        List<Need> due) {}
