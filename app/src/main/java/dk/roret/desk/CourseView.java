package dk.roret.desk;

import dk.roret.benefit.BenefitCourse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's course as it is drawn.
 *
 * @param participations what runs in parallel
 * @param contacts when somebody talks with the citizen
 * @param department the reader's own; null for none
 */
public record CourseView(
        BenefitCourse course,
        List<Participation> participations,
        Contacts contacts,
        @Nullable String department,
        LocalDate today) {}
