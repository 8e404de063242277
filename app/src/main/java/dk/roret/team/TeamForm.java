package dk.roret.team;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed in any of the team's forms. */
public record TeamForm(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String seen,
        @Nullable String changed,
        @Nullable String why,
        @Nullable String team,
        @Nullable String consentOn,
        @Nullable String consent) {

    static final TeamForm EMPTY = new TeamForm(null, null, null, null, null, null, null, null);

    private static final int LINE = 100;
    private static final int TEXT = 2000;

    @Nullable
    String lineName(List<Problem> problems) {
        return text(Typed.line(name), "name", LINE, problems);
    }

    @Nullable
    String purposeText(List<Problem> problems) {
        return text(Typed.text(purpose), "purpose", TEXT, problems);
    }

    @Nullable
    String whyText(List<Problem> problems) {
        return text(Typed.text(why), "why", TEXT, problems);
    }

    @Nullable
    String consentText(List<Problem> problems) {
        return text(Typed.text(consent), "consent", TEXT, problems);
    }

    @Nullable
    String learning(String field, List<Problem> problems) {
        return Typed.aboutWork(
                text(Typed.text(field.equals("seen") ? seen : changed), field, TEXT, problems), field, problems);
    }

    /** The day that the citizen said yes: today, or before. */
    @Nullable
    LocalDate consentDay(LocalDate today, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(consentOn == null ? "" : consentOn.strip());
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, as for a day that has not come
        }
        problems.add(new Problem("consentOn", "TVF-06", "team.problem.consentOn"));
        return null;
    }

    private static @Nullable String text(@Nullable String text, String field, int longest, List<Problem> problems) {
        return Typed.required(text, field, longest, "team.problem." + field, problems);
    }
}
